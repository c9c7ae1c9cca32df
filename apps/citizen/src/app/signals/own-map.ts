import { Component, computed, inject, input } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import type { SignalCardFragment } from '@ns/contract/citizen';
import { areaAround, ScreenTexts } from '@ns/web';
import { CityMap } from '../place/city-map.ts';
import { ownPoint, pointKinds } from './own-point.ts';

/** Wider than the outermost points by this, degrees: some 300 m. */
const margin = 0.003;

/** The reporter's signals on the map of the city; a point opens its signal. The list has the same ones in words. */
@Component({
  selector: 'ns-own-map',
  imports: [CityMap],
  template: `
    <section [attr.aria-label]="t('map.asMap')">
      @if (points().length > 0) {
        <div class="frame">
          <ns-city-map
            [heading]="t('mySignals.mapTitle')"
            [points]="points()"
            [target]="area()"
            [sharesWheel]="true"
            (pointChosen)="open($event)"
          />
        </div>
        <ul class="legend" [attr.aria-label]="t('map.legend')">
          @for (kind of kinds; track kind) {
            <li>
              <span class="dot" [class]="tones[kind]" aria-hidden="true">{{ signs[kind] }}</span>{{
                t('mySignals.states.' + kind)
              }}
            </li>
          }
        </ul>
        <p class="soft small">{{ t('mySignals.mapHint') }}</p>
      }
      @if (withoutPoint(); as count) {
        <p class="soft small" data-testid="without-point">{{ t('mySignals.withoutPoint', { count }) }}</p>
      }
    </section>
  `,
  styleUrl: './own-map.css',
})
export class OwnMap {
  readonly signals = input.required<readonly SignalCardFragment[]>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly navigation = inject(NavController);
  protected readonly kinds = pointKinds;
  protected readonly tones = { OPEN: 'sun', WAITING: 'brick', DONE: 'leaf' };
  protected readonly signs = { OPEN: '•••', WAITING: '?', DONE: '✓' };
  // An answer that says the same again moves nothing.
  protected readonly points = computed(() => this.signals().flatMap((each) => ownPoint(each) ?? []), { equal: isSame });
  protected readonly area = computed(() => areaAround(this.points(), margin), { equal: isSame });
  protected readonly withoutPoint = computed(() => this.signals().length - this.points().length);

  protected open(id: string): void {
    void this.navigation.navigateForward(['/signals', id]);
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
