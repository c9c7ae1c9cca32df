import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { ExchangeLogDocument } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts } from '../form/form-parts.ts';

/** Whose exchanges are shown. */
export interface ExchangedSignal {
  readonly signalId: string;
  readonly reference: string;
}

/** The newest exchanges with the records system about a report: when, what was done and what came of it. */
@Component({
  selector: 'ns-exchange-log',
  imports: [screenParts, dialogParts],
  template: `
    <h2 mat-dialog-title>{{ 'exchangeLog.of' | transloco: { reference: data.reference } }}</h2>
    <mat-dialog-content tabindex="0">
      @for (each of query.data()?.signal?.registration?.log; track $index) {
        <div data-testid="exchange">
          <p>
            {{ 'exchangeLog.action.' + each.action | transloco }}
            <span class="ns-quiet ns-small">
              {{ dates.moment(each.at) }} · {{ 'exchangeLog.took' | transloco: { ms: each.durationMs } }}
            </span>
          </p>
          <p class="ns-small outcome">{{ each.outcome }}</p>
        </div>
      } @empty {
        @if (query.error(); as problem) {
          <ns-problem [text]="problem.message" />
        } @else if (query.data()) {
          <p class="ns-quiet">{{ 'exchangeLog.none' | transloco }}</p>
        } @else {
          <span class="ns-skeleton"></span>
        }
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ 'photos.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    div {
      padding: 8px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .outcome {
      overflow-wrap: anywhere;
    }
  `,
})
export class ExchangeLog {
  protected readonly data = inject<ExchangedSignal>(MAT_DIALOG_DATA);
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(ExchangeLogDocument, () => ({ id: this.data.signalId }), {
    fetchPolicy: 'network-only',
  });
}
