import {
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type MapPoint, type SignalMap, LanguageStore, mapSetup, openSignalMap, ScreenTexts } from '@ns/web';

const streetZoom = 15.5;

/** A small map of one place, or of several; it moves with two fingers, so that it never holds the page. */
@Component({
  selector: 'ns-place-preview',
  host: { style: 'display: block' },
  template: `
    @if (failed()) {
      <p class="soft small">{{ t('place.mapFailed') }}</p>
    } @else {
      <div class="map" #map></div>
    }
  `,
  styles: `
    .map {
      box-sizing: border-box;
      height: 15rem;
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
  /** A point was pressed: its id. */
  readonly pressed = input<(id: string) => void>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly setup = inject(mapSetup);
  private readonly language = inject(LanguageStore);
  private readonly texts = inject(TranslocoService);
  private readonly frame = viewChild<ElementRef<HTMLElement>>('map');
  private map: SignalMap | null = null;
  private isGone = false;
  protected readonly failed = signal(false);

  constructor() {
    afterNextRender(() => void this.open());
    inject(DestroyRef).onDestroy(() => {
      this.isGone = true;
      this.map?.close();
    });
  }

  private async open(): Promise<void> {
    const container = this.frame()?.nativeElement;
    const points = this.points();
    const [first] = points;
    if (!container || !first) {
      return;
    }
    try {
      const map = await openSignalMap({
        container,
        setup: await this.setup(),
        language: this.language.code(),
        title: this.texts.translate('city.placeMap'),
        places: [],
        start: { centre: first, zoom: streetZoom },
        sharesWheel: true,
        listeners: { pointChosen: (id) => this.pressed()?.(id) },
      });
      if (this.isGone) {
        map.close();
        return;
      }
      this.map = map;
      map.showPoints(points, points.length === 1 ? first.id : null);
      if (points.length > 1) {
        map.fit({
          minLat: Math.min(...points.map(({ lat }) => lat)),
          maxLat: Math.max(...points.map(({ lat }) => lat)),
          minLon: Math.min(...points.map(({ lon }) => lon)),
          maxLon: Math.max(...points.map(({ lon }) => lon)),
        });
      }
    } catch {
      this.failed.set(true);
    }
  }
}
