import { Component, type ElementRef, effect, inject, input, viewChild } from '@angular/core';
import { type MapPoint, type MapPosition, areaAround, framedMap, ScreenTexts } from '@ns/web';

const streetZoom = 15.5;

/** The place of a report that is being written. */
export function previewPoint({ lat, lon }: MapPosition): MapPoint {
  return { id: 'place', tone: 'brick', lat, lon };
}

/** A small map of one place, or of several; it moves with two fingers, so that it never holds the page. */
@Component({
  selector: 'ns-place-preview',
  host: { style: 'display: block' },
  template: `
    @if (failed()) {
      <p class="soft small">{{ t('city.placeMapFailed') }}</p>
    } @else {
      <div class="map" #map></div>
    }
  `,
  styles: `
    .map {
      box-sizing: border-box;
      height: var(--place-preview-height, 15rem);
      overflow: hidden;
      border: 1px solid var(--ns-line);
      border-radius: var(--ns-radius-small);
      background: var(--ns-sunken);
      color: var(--ns-ink);
    }
  `,
})
export class PlacePreview {
  readonly points = input.required<readonly MapPoint[]>();
  /** Accessible name of the map; the one of a single place when left out. */
  readonly label = input('');
  /** A point was pressed: its id. */
  readonly pressed = input<(id: string) => void>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly frame = viewChild<ElementRef<HTMLElement>>('map');
  private readonly framed = framedMap(
    this.frame,
    () => {
      const [centre] = this.points();
      return {
        title: this.label() || this.t('city.placeMap'),
        places: [],
        ...(centre ? { start: { centre, zoom: streetZoom } } : {}),
        sharesWheel: true,
        listeners: { pointChosen: (id) => this.pressed()?.(id) },
      };
    },
    () => this.points().length > 0,
  );
  protected readonly failed = this.framed.failed;

  constructor() {
    effect(() => {
      const [map, points] = [this.framed.map(), this.points()];
      map?.showPoints(points, points.length === 1 ? (points[0]?.id ?? null) : null);
      if (points.length > 1) {
        map?.fit(areaAround(points, 0));
      }
    });
  }
}
