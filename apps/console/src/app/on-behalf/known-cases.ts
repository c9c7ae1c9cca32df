import { Component, computed, debounced, input } from '@angular/core';
import { KnownCasesDocument, type KnownCasesQueryVariables } from '@ns/contract/console';
import { type MapPosition, watchQuery } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { OtherSignals } from '../signal/other-signals.ts';
import { openStatuses } from '../signal-list/signal-query.ts';
import { aroundPlace, streetWord } from './known-place.ts';

const typingPauseMs = 500;

/** Where and about what the report is that somebody is typing. */
export interface TypedPlace {
  readonly category: string;
  readonly settlement: string;
  readonly address: string;
  readonly location: MapPosition | null;
}

/** Open signals of the same category at the place that is being typed: the clerk can say what is known of them. */
@Component({
  selector: 'ns-known-cases',
  imports: [screenParts, OtherSignals],
  host: { role: 'status', '[hidden]': '!known().length' },
  template: `
    @if (known().length) {
      <h2>{{ 'onBehalf.known' | transloco }}</h2>
      <p class="ns-small ns-quiet">{{ 'onBehalf.knownText' | transloco }}</p>
      <ns-other-signals data-testid="known-cases" [signals]="known()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    :host[hidden] {
      display: none;
    }
  `,
})
export class KnownCases {
  readonly typed = input.required<TypedPlace>();

  private readonly asked = debounced(this.typed, typingPauseMs);
  private readonly found = watchQuery(KnownCasesDocument, () => questionAbout(this.asked.value()));
  protected readonly known = computed(() => this.found.data()?.signals.edges.map(({ node }) => node) ?? []);
}

/** What the server is asked; null while there is no category, or neither a point nor a street. */
function questionAbout({ category, settlement, address, location }: TypedPlace): KnownCasesQueryVariables | null {
  const street = streetWord(address);
  if (category === '' || (location === null && street === '')) {
    return null;
  }
  const where = location ? { bbox: aroundPlace(location) } : { settlements: [settlement], text: street };
  return { filter: { statuses: [...openStatuses], categories: [category], ...where } };
}
