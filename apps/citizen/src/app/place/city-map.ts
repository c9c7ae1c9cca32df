import { Component, type ElementRef, effect, inject, input, output, untracked, viewChild } from '@angular/core';
import {
  type ClusterCounts,
  type MapArea,
  type MapCover,
  type MapPlace,
  type MapPoint,
  type MapPosition,
  framedMap,
  ScreenTexts,
} from '@ns/web';

/** Less than this the map was not moved by anybody, degrees. */
const still = 0.0005;

/** The map of signals of the city: the published ones, or the reader's own. */
@Component({
  selector: 'ns-city-map',
  template: `
    @if (failed()) {
      <p class="failed soft">{{ t('map.failed') }}</p>
    } @else {
      <div class="map" #map></div>
    }
  `,
  styles: `
    :host,
    .map {
      display: block;
      height: 100%;
    }

    .map {
      background: var(--ns-sunken);
      color: var(--ns-ink);
    }

    .failed {
      margin: 0;
      padding: 1.5rem;
    }
  `,
})
export class CityMap {
  readonly points = input.required<readonly MapPoint[]>();
  /** Accessible name: what is on it, and what the keys do. */
  readonly heading = input.required<string>();
  /** Settlements and quarters, drawn with their names. */
  readonly places = input<readonly MapPlace[]>([]);
  /** Id of the chosen point. */
  readonly chosen = input<string | null>(null);
  /** Where a new signal would be. */
  readonly pin = input<MapPosition | null>(null);
  /** Shown whenever it changes: a street, a settlement. */
  readonly target = input<MapArea | null>(null);
  /** Line of a street that is drawn: longitude and latitude of both ends of each straight piece. */
  readonly street = input<readonly number[]>([]);
  /** What is drawn above it, pixels at the edges: what is shown there is moved out of it. */
  readonly covered = input<MapCover>({ top: 0, bottom: 0 });
  /** One finger and the wheel move the page, not the map. */
  readonly sharesWheel = input(false);

  readonly pointChosen = output<string>();
  /** A heap of signals was pressed; the map goes nearer by itself. */
  readonly clusterPressed = output<ClusterCounts>();
  readonly placePressed = output<MapPosition>();
  /** The reader looks at another part of the map. */
  readonly moved = output<MapArea>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly frame = viewChild<ElementRef<HTMLElement>>('map');
  private readonly framed = framedMap(this.frame, () => {
    const centre = this.places().find(({ kind }) => kind === 'city') ?? this.points()[0];
    return {
      title: this.heading(),
      places: this.places(),
      ...(centre ? { start: { centre, zoom: 12.2 } } : {}),
      sharesWheel: this.sharesWheel(),
      clusterLabel: ({ open, done }) => this.t('map.counts', { open, done }),
      listeners: {
        pointChosen: (id) => this.pointChosen.emit(id),
        clusterPressed: (counts) => this.clusterPressed.emit(counts),
        placePressed: (place) => this.placePressed.emit(place),
        pinMoved: (place) => this.placePressed.emit(place),
        moved: ({ area }) => this.look(area),
      },
    };
  });
  private readonly map = this.framed.map;
  /** What was seen last. */
  private seen: MapArea | null = null;
  protected readonly failed = this.framed.failed;

  constructor() {
    effect(() => {
      this.seen = this.map()?.area() ?? null;
    });
    effect(() => this.map()?.showPoints(this.points(), this.chosen()));
    effect(() => this.map()?.showLine(this.street()));
    effect(() => this.map()?.showPin(this.pin()));
    effect(() => {
      const target = this.target();
      if (target) {
        this.map()?.fit(target, untracked(this.covered));
      }
    });
    effect(() => {
      const [covered, pressed] = [this.covered(), this.pin() ?? this.points().find(({ id }) => id === this.chosen())];
      if (covered.bottom > 0 && pressed) {
        this.map()?.uncover(pressed, covered);
      }
    });
  }

  private look(area: MapArea): void {
    const before = this.seen;
    this.seen = area;
    // A window of another size moves nothing: its middle stays.
    if (before && (away(before, area, 'Lat') > still || away(before, area, 'Lon') > still)) {
      this.moved.emit(area);
    }
  }
}

/** How far the middle or the size of what is seen has changed, in degrees. */
function away(before: MapArea, now: MapArea, axis: 'Lat' | 'Lon'): number {
  const [from, to] = [before, now].map((area) => [area[`min${axis}`], area[`max${axis}`]] as const);
  return from && to ? Math.abs(from[0] + from[1] - to[0] - to[1]) / 2 : 0;
}
