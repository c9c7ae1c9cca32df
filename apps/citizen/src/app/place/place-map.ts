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
import { type MapPosition, type SignalMap, framedMap, isInside, LanguageStore, ScreenTexts } from '@ns/web';
import { Notice } from '../form/notice.ts';
import { metersAway, namedPlaces, placeWords, type Surroundings } from './place-names.ts';
import { coordinatesText } from './coordinates-text.ts';

/** Close enough to find a house; farther away where the map has only the main streets, so that some are seen. */
const houseZoom = 16;
const streetZoom = 15;
const settlementZoom = 13;
/** The reader has stopped moving after this many milliseconds. */
const pauseMs = 500;

/** Marks the place of a problem on a map: by pressing, dragging the pin, or with the keys. */
@Component({
  selector: 'ns-place-map',
  imports: [Notice],
  template: `
    @if (failed()) {
      <ns-notice kind="waiting">{{ t('place.mapFailed') }}</ns-notice>
    } @else {
      <div class="map" #map [class.ready]="ready()"></div>
      <p class="field-hint">
        {{ t('place.mapHint') }} <span class="keys">{{ t('place.mapKeys') }}</span>
      </p>
    }
    <p class="visually-hidden" aria-live="polite">{{ spoken() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.5rem;
      grid-template-columns: minmax(0, 1fr);
    }

    .map {
      box-sizing: border-box;
      height: var(--place-map-height, clamp(17rem, 50vh, 26rem));
      overflow: hidden;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-sunken);
      color: var(--ns-ink);
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
  readonly pointChange = output<MapPosition>();
  /** A place outside of the municipality was pressed; the mark stays where it was. */
  readonly refused = output<MapPosition>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly language = inject(LanguageStore);
  private readonly frame = viewChild<ElementRef<HTMLElement>>('map');
  private readonly framed = framedMap(this.frame, ({ tilesFile, styleUrl, tileUrl }) => {
    const point = this.point();
    this.close = (tilesFile ?? styleUrl ?? tileUrl) === null ? streetZoom : houseZoom;
    return {
      title: `${this.t('place.mapTitle')}. ${this.t('place.mapKeys')}`,
      places: namedPlaces(this.around().settlements),
      ...(point ? { start: { centre: point, zoom: this.close } } : {}),
      listeners: {
        placePressed: (place) => this.mark(place),
        pinMoved: (place) => this.mark(place),
        moved: ({ centre, byKeyboard }) => byKeyboard && this.say('place.crosshair', centre),
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
  /** The last point that was marked on this map. */
  private own: MapPosition | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly failed = this.framed.failed;
  protected readonly ready = computed(() => this.map() !== null);
  /** Text for screen readers about the crosshair and the pin. */
  protected readonly spoken = signal('');

  constructor() {
    effect(() => {
      const [map, point] = [this.map(), this.point()];
      map?.showPin(point);
      if (map && point) {
        untracked(() => this.bringIntoView(map, point));
      }
    });
    effect(() => {
      const middle = this.beginning()?.location;
      const map = this.map();
      if (map && middle && !untracked(this.point)) {
        map.goTo(middle, settlementZoom);
      }
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  private mark(place: MapPosition): void {
    if (metersAway(place, this.around()) > 0) {
      // A dragged pin goes back to where it was.
      this.map()?.showPin(this.point());
      this.refused.emit(place);
      return;
    }
    this.own = place;
    this.pointChange.emit(place);
    this.say('place.marked', place);
  }

  /** Not at every step of the keys: a screen reader would never come to the end. */
  private say(key: string, position: MapPosition): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const words = placeWords(position, this.around(), this.language.locale());
      this.spoken.set(
        this.t(key, {
          place: this.t(words.key, { ...words }),
          coordinates: coordinatesText(position),
        }),
      );
    }, pauseMs);
  }

  /** A place that was marked here is where the reader looks; one from elsewhere is shown with its houses. */
  private bringIntoView(map: SignalMap, point: MapPosition): void {
    const isOwn = this.own?.lat === point.lat && this.own.lon === point.lon;
    if (!isOwn) {
      map.goTo(point, Math.max(map.zoom(), this.close));
    } else if (!isInside(point, map.area()) || map.zoom() < settlementZoom) {
      map.goTo(point, Math.max(map.zoom(), settlementZoom));
    }
  }
}
