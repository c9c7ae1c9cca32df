import { Component, computed, inject } from '@angular/core';
import { ComparisonsDocument, type ComparisonsQuery } from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import type { IconName } from '../appearance/icon-set.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import type { Tone } from '../appearance/status-look.ts';

type Comparison = ComparisonsQuery['reconciliations'][number];

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
  /** key of the dictionaries, with the count of what is left to people */
  readonly label: string;
}

/** The nightly comparisons with the records system: what was compared, and in what the two sides differ. */
@Component({
  selector: 'ns-comparisons',
  imports: [screenParts],
  host: { class: 'ns-page' },
  template: `
    <header>
      <a routerLink="/stuck" class="ns-line">
        <mat-icon svgIcon="back" aria-hidden="true" />{{ 'stuck.title' | transloco }}
      </a>
      <h1>{{ 'comparisons.title' | transloco }}</h1>
      <p class="ns-quiet">{{ 'comparisons.text' | transloco }}</p>
    </header>
    <ns-load-failure [text]="query.error()?.message" (again)="query.refetch()" />
    @for (night of nights(); track night.id) {
      <section class="ns-card" data-testid="comparison" [attr.aria-labelledby]="'night-' + night.id">
        <div class="ns-line ns-apart">
          <h2 [id]="'night-' + night.id">{{ dates.date(night.day) }}</h2>
          <ns-chip
            [tone]="night.look.tone"
            [icon]="night.look.icon"
            [label]="night.look.label | transloco: { count: night.open }"
          />
        </div>
        <p class="ns-small ns-quiet">
          {{ 'comparisons.compared' | transloco: { count: night.compared } }}
          @if (night.unanswered) {
            · {{ 'comparisons.unanswered' | transloco: { count: night.unanswered } }}
          }
        </p>
        @if (night.differences.length) {
          <ul class="ns-rows">
            @for (difference of night.differences; track $index) {
              <li>
                <a class="ns-reference" [routerLink]="['/signals', difference.registration.signal.id]">{{
                  difference.registration.signal.reference
                }}</a>
                <p>
                  {{ difference.title }}
                  @if (difference.resolvedAutomatically) {
                    <span class="ns-quiet">· {{ 'comparisons.settled' | transloco }}</span>
                  }
                </p>
                <p class="ns-small ns-quiet">
                  {{ 'comparisons.ours' | transloco }}: {{ difference.ours ?? '–' }} ·
                  {{ 'comparisons.theirs' | transloco }}: {{ difference.theirs ?? '–' }}
                </p>
              </li>
            }
          </ul>
        }
      </section>
    } @empty {
      @if (query.data()) {
        <section class="ns-card">
          <ns-empty-state
            icon="clock"
            [heading]="'comparisons.none' | transloco"
            [text]="'comparisons.noneText' | transloco"
          />
        </section>
      } @else if (!query.error()) {
        <span class="ns-skeleton"></span>
      }
    }
  `,
  styles: `
    header a {
      display: inline-flex;
      min-height: 32px;
    }
    section {
      display: grid;
      gap: 6px;
    }
    li {
      display: grid;
      gap: 2px;
    }
    .ns-reference {
      justify-self: start;
    }
  `,
})
export class Comparisons {
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(ComparisonsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly nights = computed(() =>
    (this.query.data()?.reconciliations ?? []).map((night) => ({ ...night, open: openOf(night), look: lookOf(night) })),
  );
}

/** Differences that nobody has seen to and that do not settle by themselves. */
function openOf({ differences }: Comparison): number {
  return differences.filter(({ resolvedAutomatically }) => !resolvedAutomatically).length;
}

function lookOf(night: Comparison): Look {
  if (night.finishedAt == null) {
    return { tone: 'waiting', icon: 'clock', label: 'comparisons.underWay' };
  }
  return openOf(night) === 0
    ? { tone: 'done', icon: 'check', label: 'comparisons.same' }
    : { tone: 'trouble', icon: 'attention', label: 'comparisons.different' };
}
