import { Component, type ElementRef, effect, inject, input, output, untracked, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  type HeatPlace,
  type MapArea,
  type MapPlace,
  type MapPoint,
  type MapPosition,
  framedMap,
  ScreenTexts,
} from '@ns/web';
import { Catalogue } from '../catalogue/catalogue.ts';

const pinZoom = 16;
/** Some three hundred metres to each side. */
const nearZoom = 15.6;

/** The drawn map. Where it cannot be drawn, it says so; the list next to it is enough to work with. */
@Component({
  selector: 'ns-map-canvas',
  imports: [TranslocoPipe],
  template: `
    <div #surface class="surface" data-testid="map"></div>
    @if (failed()) {
      <p class="ns-quiet failed" role="status">{{ failure() | transloco }}</p>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      min-height: 0;
      overflow: hidden;
    }
    .surface {
      min-height: 0;
      height: 100%;
    }
    .failed {
      position: absolute;
      inset: 0;
      display: grid;
      place-items: center;
      padding: 24px;
      text-align: center;
      background: var(--mat-sys-surface-container-high);
    }
  `,
})
export class MapCanvas {
  private readonly t = inject(ScreenTexts).t;
  private readonly catalogue = inject(Catalogue);
  private readonly surface = viewChild.required<ElementRef<HTMLElement>>('surface');

  readonly points = input<readonly MapPoint[]>([]);
  /** Id of the point that is drawn larger. */
  readonly chosen = input<string | null>(null);
  /** Where it is drawn warm, instead of points. */
  readonly heat = input<readonly HeatPlace[] | null>(null);
  /** One marked place; the map begins there. */
  readonly pin = input<MapPosition | null>(null);
  /** Where the reader stands: marked, and never where the map begins. */
  readonly own = input<MapPosition | null>(null);
  /** Where the map stands, until somebody moves it; without it, it shows the whole municipality. */
  readonly around = input<MapPosition | null>(null);
  readonly aroundZoom = input(nearZoom);
  /** Key of the accessible name. */
  readonly label = input('map.label');
  /** Key of what is said where it cannot be drawn. */
  readonly failure = input('map.failed');
  /** A small map on a page that scrolls: the wheel is the page's, near points stay apart. */
  readonly small = input(false);
  readonly pointChosen = output<string>();
  /** What is seen, at the beginning and after each move; null where nothing can be drawn. */
  readonly areaSeen = output<MapArea | null>();
  readonly placePressed = output<MapPosition>();

  private readonly framed = framedMap(
    this.surface,
    () => {
      const [pin, around] = [this.pin(), this.around()];
      const start = around ? { centre: around, zoom: this.aroundZoom() } : pin && { centre: pin, zoom: pinZoom };
      return {
        title: this.t(this.label()),
        places: this.places(),
        ...(start ? { start } : {}),
        clustered: !this.small(),
        sharesWheel: this.small(),
        listeners: {
          moved: ({ area }) => this.areaSeen.emit(area),
          pointChosen: (id) => this.pointChosen.emit(id),
          placePressed: (place) => this.placePressed.emit(place),
          pinMoved: (place) => this.placePressed.emit(place),
        },
      };
    },
    // The menu of settlements may come before or after the page is drawn.
    () => this.catalogue.settlements().length > 0,
  );
  private readonly map = this.framed.map;
  protected readonly failed = this.framed.failed;

  constructor() {
    effect(() => {
      const [map, failed] = [this.map(), this.failed()];
      if (map !== null || failed) {
        untracked(() => this.areaSeen.emit(map?.area() ?? null));
      }
    });
    effect(() => this.map()?.showPoints(this.points(), this.chosen()));
    effect(() => {
      const heat = this.heat();
      if (heat) {
        this.map()?.showHeat(heat);
      }
    });
    effect(() => {
      const around = this.around();
      if (around) {
        this.map()?.jumpTo(around, this.aroundZoom());
      }
    });
    effect(() => this.map()?.showOwnPlace(this.own(), this.t('map.own')));
    effect(() => {
      const pin = this.pin();
      this.map()?.showPin(pin);
    });
  }

  goTo(place: MapPosition, zoom: number): void {
    this.map()?.goTo(place, zoom);
  }

  private places(): MapPlace[] {
    return this.catalogue
      .settlements()
      .flatMap(({ code, name, kind, location }) =>
        location ? [{ code, name, kind: kind as MapPlace['kind'], lat: location.lat, lon: location.lon }] : [],
      );
  }
}
