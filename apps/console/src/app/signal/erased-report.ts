import { Component, inject, input, output } from '@angular/core';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { FactsCard } from './facts-card.ts';
import { HistoryList } from './history-list.ts';
import { RegistrationCard } from './registration-card.ts';

/** What is left of a report that the file plan erased: nothing of it can be changed any more. */
@Component({
  selector: 'ns-erased-report',
  imports: [screenParts, FactsCard, HistoryList, RegistrationCard],
  template: `
    <section class="ns-card ns-stack" aria-labelledby="erased">
      <h2 id="erased">{{ 'erased.title' | transloco }}</h2>
      <p data-testid="erased">{{ 'erased.text' | transloco: { day: dates.date(signal().erasedAt ?? '') } }}</p>
    </section>
    <div class="both">
      <section class="ns-card">
        <ns-facts-card [signal]="signal()" />
      </section>
      <section class="ns-card">
        <ns-registration-card
          [registration]="signal().registration"
          [reference]="signal().reference"
          [reporter]="null"
          (changed)="changed.emit()"
        />
      </section>
    </div>
    <section class="ns-card" aria-labelledby="erased-history">
      <h2 id="erased-history">{{ 'history.title' | transloco }}</h2>
      <ns-history-list [signalId]="signal().id" [events]="signal().events" [deliveries]="[]" />
    </section>
  `,
  styles: `
    :host,
    .both {
      display: grid;
      gap: 16px;
    }
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .both {
      grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr));
      align-items: start;
    }
  `,
})
export class ErasedReport {
  readonly signal = input.required<SignalDetailsFragment>();
  readonly changed = output();
  protected readonly dates = inject(LocalDates);
}
