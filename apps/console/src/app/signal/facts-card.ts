import { CdkCopyToClipboard } from '@angular/cdk/clipboard';
import { Component, ViewContainerRef, computed, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { ScreenTexts } from '@ns/web';
import { Catalogue } from '../catalogue/catalogue.ts';
import { type ContactToCorrect, CorrectContact } from './correct-contact.ts';
import { CorrectReport, type ReportToCorrect } from './correct-report.ts';
import { type CategoryChange, Recategorize } from './recategorize.ts';
import { streetLine } from './street-line.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** What, where and from whom. */
@Component({
  selector: 'ns-facts-card',
  imports: [screenParts, CdkCopyToClipboard],
  host: { class: 'ns-stack' },
  template: `
    <h2>{{ 'signal.facts' | transloco }}</h2>
    <dl class="ns-facts">
      <dt>{{ 'signal.category' | transloco }}</dt>
      <dd class="with-button ns-line">
        <span>{{ signal().category.name }}</span>
        @if (signal().canRecategorize) {
          <button matButton type="button" (click)="changeCategory()">
            <mat-icon svgIcon="edit" aria-hidden="true" />{{ 'signal.changeCategory' | transloco }}
          </button>
        }
      </dd>
      @for (answer of signal().answers; track answer.question) {
        <dt>{{ answer.label }}</dt>
        <dd>{{ answer.values.join(', ') }}</dd>
      }
      <dt>{{ 'signal.address' | transloco }}</dt>
      <dd>
        @if (signal().canRecategorize) {
          <button matButton class="correct" type="button" data-testid="correct-place" (click)="correctPlace()">
            <mat-icon svgIcon="edit" aria-hidden="true" />{{ 'signal.changePlace' | transloco }}
          </button>
        }
        {{ 'settlement.' + signal().settlement.kind | transloco: { name: signal().settlement.name }
        }}{{ street() ? ', ' + street() : '' }}
        @if (signal().location; as point) {
          @let coordinates = point.lat.toFixed(5) + ', ' + point.lon.toFixed(5);
          <br />
          @if (signal().locationAccuracy; as metres) {
            <span class="accuracy ns-small ns-quiet ns-number">± {{ metres }} {{ 'signal.metres' | transloco }}</span>
          }
          <a
            class="map"
            target="_blank"
            rel="noopener noreferrer"
            [href]="
              'https://www.openstreetmap.org/?mlat=' +
              point.lat +
              '&mlon=' +
              point.lon +
              '#map=18/' +
              point.lat +
              '/' +
              point.lon
            "
          >
            <mat-icon class="ns-icon-small" svgIcon="place" aria-hidden="true" />{{ 'signal.onMap' | transloco }}
          </a>
          <ns-icon-button
            class="copy"
            icon="copies"
            [cdkCopyToClipboard]="coordinates"
            [label]="'signal.copyPlace' | transloco: { coordinates }"
            [hint]="'signal.copyPlace' | transloco: { coordinates }"
            (cdkCopyToClipboardCopied)="copied($event)"
          />
        }
      </dd>
      <dt>{{ 'signal.department' | transloco }}</dt>
      <dd>{{ signal().department?.name ?? ('inbox.noDepartment' | transloco) }}</dd>
      @if (!signal().erasedAt) {
        <dt>{{ 'signal.assignee' | transloco }}</dt>
        <dd>{{ signal().assignee?.name ?? ('signal.noAssignee' | transloco) }}</dd>
      }
      @if (signal().reporter; as reporter) {
        <dt>{{ 'signal.reporter' | transloco }}</dt>
        <dd>
          @if (signal().canCorrectContact) {
            <button matButton class="correct" type="button" data-testid="correct-contact" (click)="correctContact()">
              <mat-icon svgIcon="edit" aria-hidden="true" /><span class="label">{{
                'signal.changeContact' | transloco
              }}</span>
            </button>
          }
          {{ reporter.name }}
          @if (reporter.email; as email) {
            <br /><a [href]="'mailto:' + email">{{ email }}</a>
          }
          @if (reporter.phone; as phone) {
            <br /><a [href]="'tel:' + phone">{{ phone }}</a>
          }
          @if (!reporter.email) {
            <br /><span class="ns-small ns-quiet">{{ 'signal.noEmail' | transloco }}</span>
          }
        </dd>
      }
      <dt>{{ 'signal.channel' | transloco }}</dt>
      <dd>{{ 'channel.' + signal().channel | transloco }}</dd>
    </dl>
  `,
  styles: `
    .with-button button,
    .correct {
      margin: -6px -12px;
      white-space: nowrap;
    }
    .correct {
      float: inline-end;
    }
    /* Beside the words of the button a name would break in the middle. */
    @media (max-width: 599.98px) {
      .correct .label {
        position: absolute;
        clip-path: inset(50%);
      }
    }
    .accuracy {
      margin-inline-end: 8px;
    }
    .copy {
      margin: -10px 0;
      vertical-align: middle;
    }
    .map {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      white-space: nowrap;
    }
    @media print {
      button,
      .copy,
      .map {
        display: none;
      }
    }
  `,
})
export class FactsCard {
  private readonly dialog = inject(MatDialog);
  private readonly view = inject(ViewContainerRef);
  private readonly catalogue = inject(Catalogue);
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;

  readonly signal = input.required<SignalDetailsFragment>();
  protected readonly street = computed(() => streetLine(this.signal()));

  protected copied(done: boolean): void {
    if (done) {
      this.snackBar.open(this.t('signal.placeCopied'), undefined, { duration: 3_000 });
    }
  }

  protected correctPlace(): void {
    const data: ReportToCorrect = { signal: this.signal(), part: 'place', settlements: this.catalogue.settlements() };
    // The map asks for what belongs to this part of the console.
    this.dialog.open(CorrectReport, { data, width: '560px', viewContainerRef: this.view });
  }

  protected correctContact(): void {
    const data: ContactToCorrect = { signal: this.signal() };
    this.dialog.open(CorrectContact, { data, width: '480px' });
  }

  protected changeCategory(): void {
    const data: CategoryChange = { signal: this.signal(), groups: this.catalogue.categories() };
    this.dialog.open(Recategorize, { data, width: '480px' });
  }
}
