import { Component, inject, input, output } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import type { CategoryChoice } from '../draft/menus.ts';
import { MarkedPlace } from '../place/marked-place.ts';
import { PlaceFiller } from '../place/place-filler.ts';
import { PlaceMap } from '../place/place-map.ts';
import type { Surroundings } from '../place/place-names.ts';
import { type FollowedSignal, SimilarSignals } from './similar-signals.ts';

/** On the right of the form, on a wide screen: the map with the place of the report, and similar reports around it. */
@Component({
  selector: 'ns-report-surroundings',
  imports: [MarkedPlace, PlaceMap, SimilarSignals],
  template: `
    <h2>{{ t('place.onMap') }}</h2>
    <ns-place-map
      [around]="around()"
      [settlement]="draft().settlement"
      [point]="draft().point"
      (pointChange)="filler.mark($event, 'map', around())"
      (refused)="filler.mark($event, 'map', around())"
    />
    <ns-marked-place [around]="around()" />
    <ns-similar-signals [category]="category()" [around]="around()" (followed)="followed.emit($event)" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.85rem;
      grid-template-columns: minmax(0, 1fr);
    }

    h2 {
      margin: 0;
    }

    /* Similar reports begin on the first screen. */
    ns-place-map {
      --place-map-height: clamp(14rem, 38vh, 24rem);
    }
  `,
})
export class ReportSurroundings {
  readonly around = input.required<Surroundings>();
  readonly category = input.required<CategoryChoice | undefined>();
  /** The reporter found the case among the known ones and follows it. */
  readonly followed = output<FollowedSignal>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly draft = inject(DraftStore).draft;
  protected readonly filler = inject(PlaceFiller);
}
