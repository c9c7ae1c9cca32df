import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ScreenTexts } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { HoldForm } from './hold-form.ts';
import { HoldWords } from './hold-words.ts';
import { ReleaseHold } from './release-hold.ts';
import { reportHolds } from './report-holds.ts';

/** Whether a report is on hold, why and until when; it is put on hold and released here. */
@Component({
  selector: 'ns-retention-card',
  imports: [screenParts, HoldForm, HoldWords, ReleaseHold],
  host: { class: 'ns-stack' },
  template: `
    <h2>{{ 'holds.card' | transloco }}</h2>
    <ns-load-failure [text]="query.error()?.message" (again)="query.refetch()" />
    @for (hold of holds(); track hold.id) {
      <div class="ns-stack" data-testid="report-hold">
        @if ($first) {
          <p>
            <strong>{{ 'holds.isHeld' | transloco }}</strong>
          </p>
        }
        <ns-hold-words [hold]="hold" />
        @if (manages()) {
          <ns-release-hold [hold]="hold" (released)="finish('holds.released')" />
        }
      </div>
    } @empty {
      @if (holds() && !isAdding()) {
        <p class="ns-small ns-quiet">{{ 'holds.notHeld' | transloco }}</p>
        @if (manages()) {
          <div>
            <button matButton="outlined" type="button" data-testid="hold-report" (click)="isAdding.set(true)">
              {{ 'holds.hold' | transloco }}
            </button>
          </div>
        }
      }
    }
    @if (isAdding()) {
      <ns-hold-form [signalId]="signalId()" (held)="finish('holds.held')" (cancelled)="isAdding.set(false)" />
    }
  `,
})
export class RetentionCard {
  readonly signalId = input.required<string>();

  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;
  private readonly permissions = inject(Permissions);
  private readonly ofReport = reportHolds(this.signalId);
  protected readonly query = this.ofReport.query;
  protected readonly holds = this.ofReport.holds;
  protected readonly manages = computed(() => this.permissions.has('retention.manage'));
  /** Whether the form is open; never that of the report before. */
  protected readonly isAdding = linkedSignal<string, boolean>({ source: this.signalId, computation: () => false });

  protected finish(words: string): void {
    this.isAdding.set(false);
    this.snackBar.open(this.t(words), undefined, { duration: 6_000 });
    void this.query.refetch();
  }
}
