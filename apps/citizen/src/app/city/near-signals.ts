import { Component, computed, inject, input } from '@angular/core';
import { PublicSignalsNearDocument } from '@ns/contract/city';
import { watchQuery, ScreenTexts } from '@ns/web';
import { PublicCard } from './public-card.ts';

const most = 4;
/** What one sees on the way there: farther away is another place. */
const radiusMeters = 300;

/** Open published signals near the one that is read; nothing where there are none. */
@Component({
  selector: 'ns-near-signals',
  imports: [PublicCard],
  template: `
    @if (near().length > 0) {
      <section aria-labelledby="near">
        <h2 id="near">{{ t('city.near') }}</h2>
        <ul class="plain">
          @for (each of near(); track each.id) {
            <li><ns-public-card [signal]="each" [meters]="each.distanceMeters ?? null" /></li>
          }
        </ul>
      </section>
    }
  `,
})
export class NearSignals {
  readonly location = input.required<{ readonly lat: number; readonly lon: number }>();
  /** Reference of the signal that is read. */
  readonly except = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly answer = watchQuery(PublicSignalsNearDocument, () => {
    const { lat, lon } = this.location();
    return { location: { lat, lon }, radiusMeters };
  });
  protected readonly near = computed(() =>
    (this.answer.data()?.nearbySignals ?? []).filter(({ reference }) => reference !== this.except()).slice(0, most),
  );
}
