import {
  Component,
  DestroyRef,
  type ElementRef,
  afterNextRender,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type HeatPlace, LanguageStore, mapSetup, type MapPlace, type SignalMap, openSignalMap } from '@ns/web';
import { Catalogue } from '../catalogue/catalogue.ts';

/**
 * Where the signals came from, as warmth on the map. Where it cannot be drawn, it says so; the table has the
 * settlements.
 */
@Component({
  selector: 'ns-heat-map',
  imports: [TranslocoPipe],
  template: `
    <div #surface class="surface" data-testid="heat-map"></div>
    @if (failed()) {
      <p class="ns-quiet failed" role="status">{{ 'insights.mapFailed' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      overflow: hidden;
      border-radius: 10px;
    }
    .surface {
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
export class HeatMap {
  private readonly language = inject(LanguageStore);
  private readonly texts = inject(TranslocoService);
  private readonly catalogue = inject(Catalogue);
  private readonly setup = inject(mapSetup);
  private readonly surface = viewChild.required<ElementRef<HTMLElement>>('surface');
  readonly places = input.required<readonly HeatPlace[]>();
  protected readonly failed = signal(false);
  private readonly map = signal<SignalMap | null>(null);

  constructor() {
    const drawn = signal(false);
    let isOpening = false;
    let isGone = false;
    inject(DestroyRef).onDestroy(() => {
      isGone = true;
      this.map()?.close();
    });
    afterNextRender(() => drawn.set(true));
    effect(() => {
      if (drawn() && this.catalogue.settlements().length > 0 && !isOpening) {
        isOpening = true;
        untracked(() => void this.open(() => isGone));
      }
    });
    effect(() => this.map()?.showHeat(this.places()));
  }

  private async open(isGone: () => boolean): Promise<void> {
    const settlements = this.catalogue
      .settlements()
      .flatMap(({ code, name, kind, location }) =>
        location ? [{ code, name, kind: kind as MapPlace['kind'], lat: location.lat, lon: location.lon }] : [],
      );
    try {
      const map = await openSignalMap({
        container: this.surface().nativeElement,
        setup: await this.setup(),
        language: this.language.code(),
        title: this.texts.translate<string>('insights.mapLabel'),
        places: settlements,
        ...(settlements[0] ? { start: { centre: settlements[0], zoom: 11.4 } } : {}),
        sharesWheel: true,
        listeners: {},
      });
      if (isGone()) {
        map.close();
      } else {
        this.map.set(map);
      }
    } catch {
      this.failed.set(!isGone());
    }
  }
}
