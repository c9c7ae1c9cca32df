import {
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { type MapPosition, framedMap, LanguageStore, ScreenTexts } from '@ns/web';
import type { DraftPoint } from '../draft/report-draft.ts';
import { Notice } from '../form/notice.ts';
import { PlaceFiller } from './place-filler.ts';
import { metersAway, namedPlaces, placeWords, type Surroundings } from './place-names.ts';
import { StreetBook } from './street-book.ts';

/** Close enough to find a house; farther away where the map has only the main streets, so that some are seen. */
const houseZoom = 16;
const streetZoom = 15;
const settlementZoom = 13;
/** The reader has stopped moving after this many milliseconds. */
const pauseMs = 400;
/** Less than this is the same place, degrees: about two metres. */
const same = 0.00002;

/**
 * Marks the place of a problem: the pin stands in the middle, the map moves under it, by finger or by keys, and the
 * address of the pin follows. One press takes it.
 */
@Component({
  selector: 'ns-place-map',
  imports: [IonButton, IonIcon, Notice],
  template: `
    @if (failed()) {
      <ns-notice kind="waiting">{{ t('place.mapFailed') }}</ns-notice>
    } @else {
      <div class="frame">
        <div class="map" #map [class.ready]="ready()"></div>
        <svg class="pin" viewBox="0 0 36 46" aria-hidden="true" focusable="false">
          <path
            d="M18 1C8.6 1 1 8.5 1 17.8c0 11.8 12.8 23.5 15.7 26a2 2 0 0 0 2.6 0
              C22.2 41.3 35 29.6 35 17.8 35 8.5 27.4 1 18 1Z"
          />
          <circle cx="18" cy="17.5" r="6.5" />
        </svg>
      </div>
      <div class="row apart">
        <p class="live" aria-live="polite">
          @if (live(); as place) {
            <span class="visually-hidden">{{ t('place.crosshair') }}</span> {{ place }}
          }
        </p>
        <ion-button type="button" [disabled]="!ready() || isTaken()" (click)="take()">
          <ion-icon slot="start" [name]="isTaken() ? 'done' : 'place'" aria-hidden="true" />{{
            t(isTaken() ? 'place.taken' : 'place.take')
          }}
        </ion-button>
      </div>
      <p class="field-hint">
        {{ t(aimsAtStreet() ? 'place.movePin' : 'place.mapHint') }}
        <span class="keys">{{ t('place.mapKeys') }}</span>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
      grid-template-columns: minmax(0, 1fr);
    }

    .frame {
      position: relative;
    }

    .map {
      box-sizing: border-box;
      height: var(--place-map-height, clamp(min(17rem, 65vh), 50vh, 26rem));
      overflow: hidden;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-sunken);
      color: var(--ns-ink);
    }

    /* Its point is the middle of the map. */
    .pin {
      position: absolute;
      z-index: 1;
      bottom: 50%;
      left: 50%;
      width: 36px;
      height: 46px;
      margin-left: -18px;
      pointer-events: none;
      filter: drop-shadow(0 2px 3px rgb(0 0 0 / 35%));
    }

    .pin path {
      fill: #b0442a;
      stroke: #fff;
      stroke-width: 2;
    }

    .pin circle {
      fill: #fff;
    }

    .live {
      flex: 1 1 10rem;
      min-height: 1.5em;
      margin: 0;
      font-weight: 570;
    }

    .keys {
      display: none;
    }

    @media (hover: hover) {
      .keys {
        display: inline;
      }
    }
  `,
})
export class PlaceMap {
  readonly around = input.required<Surroundings>();
  /** Code of the chosen settlement; empty when none is. */
  readonly settlement = input('');
  readonly point = input.required<MapPosition | null>();
  readonly pointChange = output<DraftPoint>();
  /** A place outside of the municipality was to be taken; the mark stays where it was. */
  readonly refused = output<MapPosition>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly streets = inject(StreetBook);
  private readonly filler = inject(PlaceFiller);
  private readonly frame = viewChild<ElementRef<HTMLElement>>('map');
  private readonly framed = framedMap(this.frame, ({ tilesFile, styleUrl, tileUrl }) => {
    const start = this.filler.aimed()?.at ?? this.point();
    this.close = (tilesFile ?? styleUrl ?? tileUrl) === null ? streetZoom : houseZoom;
    return {
      title: `${this.t('place.mapTitle')}. ${this.t('place.mapKeys')}`,
      places: namedPlaces(this.around().settlements),
      ...(start ? { start: { centre: start, zoom: this.close } } : {}),
      listeners: {
        placePressed: (place, byKeyboard) => (byKeyboard ? this.take() : this.map()?.goTo(place)),
        moved: ({ centre }) => this.centre.set(centre),
      },
    };
  });
  private readonly map = this.framed.map;
  /** Where the map begins without a point: the chosen settlement, otherwise the only city; null: the municipality. */
  private readonly beginning = computed(() => {
    const { settlements } = this.around();
    const cities = settlements.filter(({ kind }) => kind === 'city');
    const only = cities.length === 1 ? cities[0] : undefined;
    return settlements.find(({ code }) => code === this.settlement()) ?? only ?? null;
  });
  private close = streetZoom;
  /** What the pin points at. */
  private readonly centre = signal<MapPosition | null>(null, {
    equal: (one, other) => one?.lat === other?.lat && one?.lon === other?.lon,
  });

  protected readonly failed = this.framed.failed;
  protected readonly ready = computed(() => this.map() !== null);
  /** The address of the pin, once the map rests. */
  protected readonly live = signal('');
  protected readonly isTaken = computed(() => isSame(this.point(), this.centre()));
  protected readonly aimsAtStreet = computed(() => {
    const aimed = this.filler.aimed();
    return aimed?.by === 'street' && isSame(aimed.at, this.centre());
  });

  constructor() {
    effect(() => this.centre.set(this.map()?.view.centre ?? null));
    effect(() => {
      const [map, point] = [this.map(), this.point()];
      map?.showPoints(point ? [{ id: 'taken', tone: 'river', mark: 'done', ...point }] : []);
      if (map && point && !untracked(this.isTaken)) {
        map.goTo(point, Math.max(map.zoom(), this.close));
      }
    });
    effect(() => {
      const [map, aimed] = [this.map(), this.filler.aimed()];
      if (map && aimed) {
        map.goTo(aimed.at, Math.max(map.zoom(), this.close));
      }
    });
    effect(() => {
      const middle = this.beginning()?.location;
      const map = this.map();
      if (map && middle && !untracked(this.point) && !untracked(this.filler.aimed)) {
        map.goTo(middle, settlementZoom);
      }
    });
    effect((onCleanup) => {
      const centre = this.centre();
      if (centre) {
        const timer = setTimeout(() => void this.name(centre), pauseMs);
        onCleanup(() => clearTimeout(timer));
      }
    });
    inject(DestroyRef).onDestroy(() => this.centre.set(null));
  }

  protected take(): void {
    const centre = this.map()?.view.centre;
    if (!centre) {
      return;
    }
    if (metersAway(centre, this.around()) > 0) {
      this.refused.emit(centre);
      return;
    }
    // How exact the device knew it is true of its place alone.
    const aimed = this.filler.aimed();
    const isAimed = aimed !== null && isSame(aimed.at, centre);
    this.pointChange.emit(isAimed && aimed.accuracy !== undefined ? { ...centre, accuracy: aimed.accuracy } : centre);
  }

  /** The street where there is one, else what is near. */
  private async name(centre: MapPosition): Promise<void> {
    const words = placeWords(centre, this.around(), this.language.locale());
    const near = this.t(words.key, { ...words });
    const street = words.key === 'place.far' ? '' : await this.streets.streetAt(centre);
    if (this.centre() === centre) {
      this.live.set(street ? `${street}, ${words.settlement}` : near);
    }
  }
}

function isSame(one: MapPosition | null, other: MapPosition | null): boolean {
  return one !== null && other !== null && Math.abs(one.lat - other.lat) < same && Math.abs(one.lon - other.lon) < same;
}
