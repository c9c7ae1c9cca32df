import { Component, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { StuckRegistrationRowFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { registrationLook } from '../appearance/registration-look.ts';
import { Permissions } from '../access/permissions.ts';
import { CorrectRefused } from '../trouble/correct-refused.ts';
import type { RefusedSignal } from '../trouble/correct-reporter.ts';
import { MarkRegistered, type UnnumberedSignal } from '../trouble/mark-registered.ts';
import { RegistrationChange } from '../trouble/registration-change.ts';
import { SendAgain } from '../trouble/send-again.ts';
import { ErrorText } from './error-text.ts';
import { StuckBoard } from './stuck-board.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** One document without a number, or with one that the records system has changed. */
@Component({
  selector: 'ns-stuck-registration-row',
  imports: [screenParts, CorrectRefused, ErrorText, RegistrationChange, SendAgain],
  host: { role: 'listitem', 'data-testid': 'stuck-registration' },
  template: `
    <div class="what">
      <a class="ns-reference" [routerLink]="['/signals', entry().signal.id]">{{ entry().signal.reference }}</a>
      <ns-chip [tone]="look().tone" [icon]="look().icon" [label]="'registration.' + entry().state | transloco" />
      <span class="ns-small matter">{{ matter() }}</span>
      @if (entry().direction === 'OUTGOING') {
        <span class="ns-small ns-quiet">{{ 'stuck.decision' | transloco }}</span>
      }
    </div>
    <dl>
      <div>
        <dt>{{ 'stuck.age' | transloco }}</dt>
        <dd [title]="dates.moment(since())">{{ board.age(since()) }}</dd>
      </div>
      <div>
        <dt>{{ 'registrationCard.attempts' | transloco }}</dt>
        <dd class="ns-number">{{ entry().attempts }}</dd>
      </div>
      <div>
        <dt>{{ 'registrationCard.nextAttempt' | transloco }}</dt>
        <dd>{{ dates.moment(nextAttempt()) || ('stuck.noNext' | transloco) }}</dd>
      </div>
    </dl>
    @if (entry().change; as change) {
      <ns-registration-change
        class="change"
        [change]="change"
        [signalId]="entry().signal.id"
        [reference]="entry().signal.reference"
        (done)="board.look()"
      />
    } @else {
      <ns-error-text class="error" [text]="entry().lastError ?? ('stuck.noError' | transloco)" />
      <div class="actions ns-buttons">
        @if (refused(); as document) {
          <ns-correct-refused [refused]="document" (done)="board.look()" />
        } @else {
          <ns-send-again
            [sent]="{ signalId: entry().signal.id, reference: entry().signal.reference }"
            (done)="board.look()"
          />
        }
        @if (canCorrect() && entry().direction === 'INCOMING') {
          <button
            matButton
            type="button"
            [attr.aria-label]="'markRegistered.of' | transloco: { reference: entry().signal.reference }"
            (click)="mark()"
          >
            <mat-icon svgIcon="stamp" aria-hidden="true" />{{ 'markRegistered.open' | transloco }}
          </button>
        }
      </div>
    }
  `,
  styleUrl: './stuck-row.scss',
})
export class StuckRegistrationRow {
  private readonly dialog = inject(MatDialog);
  protected readonly board = inject(StuckBoard);
  protected readonly dates = inject(LocalDates);
  protected readonly canCorrect = inject(Permissions).canCorrect;

  readonly entry = input.required<StuckRegistrationRowFragment>();

  /** What the signal is about, and where. */
  protected readonly matter = computed(() => {
    const { category, settlement, address } = this.entry().signal;
    return [category.name, settlement.name, address].filter((part) => part).join(', ');
  });
  /** A refusal is answered with corrected data; asking about the same document would repeat it. */
  protected readonly refused = computed<RefusedSignal | null>(() => {
    const { state, direction, lastError, signal } = this.entry();
    return state === 'REJECTED' && direction === 'INCOMING' && this.canCorrect()
      ? { signalId: signal.id, reference: signal.reference, refusal: lastError, reporter: signal.reporter }
      : null;
  });
  protected readonly since = computed(() => this.entry().change?.reportedAt ?? this.entry().createdAt);
  protected readonly look = computed(() => registrationLook[this.entry().state]);
  /** While the records system does not answer, whatever is due waits until it is asked again. */
  protected readonly nextAttempt = computed(() => {
    const due = this.entry().nextAttemptAt;
    const asked = this.board.records()?.retryAt;
    return due && asked && due < asked ? asked : due;
  });

  protected mark(): void {
    const { id, reference } = this.entry().signal;
    const data: UnnumberedSignal = { signalId: id, reference };
    this.dialog
      .open(MarkRegistered, { data, width: '480px' })
      .afterClosed()
      .subscribe(() => this.board.look());
  }
}
