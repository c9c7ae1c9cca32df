import { Component, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import type { MapArea } from '@ns/web';
import { DueMark } from '../appearance/due-mark.ts';
import { ViewSwitch } from '../signal-list/view-switch.ts';
import { listAddress } from '../signal-list/list-address.ts';
import { ListFilters } from '../signal-list/list-filters.ts';
import { MapCanvas } from '../map/map-canvas.ts';
import { boxOf, pointsOf } from '../map/map-points.ts';
import { MapStore } from './map-store.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** As near as a signal from the list is shown. */
const nearZoom = 16;

/** The signals of the present filter on a map, with the same signals as a list next to it. */
@Component({
  selector: 'ns-map-view',
  imports: [screenParts, DueMark, ListFilters, MapCanvas, ViewSwitch],
  providers: [MapStore],
  host: { class: 'ns-screen' },
  templateUrl: './map-view.html',
  styleUrl: './map-view.scss',
})
export class MapView {
  protected readonly store = inject(MapStore);
  private readonly canvas = viewChild.required(MapCanvas);

  protected readonly address = listAddress();
  protected readonly query = this.address.query;
  /**
   * What the map shows; null where it cannot be drawn, and then everything is asked for; undefined until that is known.
   */
  private readonly area = signal<MapArea | null | undefined>(undefined);
  protected readonly chosen = signal<string | null>(null);
  protected readonly points = computed(() => pointsOf(this.store.signals() ?? []));
  protected readonly listed = computed(() => (this.store.signals() ?? []).filter(({ location }) => location !== null));
  protected readonly chosenSignal = computed(() => this.listed().find(({ id }) => id === this.chosen()) ?? null);

  constructor() {
    effect(() => {
      const area = this.area();
      const filter = { ...this.query().filter, ...(area ? { bbox: boxOf(area) } : {}) };
      if (area !== undefined) {
        untracked(() => this.store.show(filter));
      }
    });
  }

  protected see(area: MapArea | null): void {
    this.area.set(area);
  }

  /** Shows a signal of the list on the map. */
  protected point({ id, location }: { id: string; location: { lat: number; lon: number } | null }): void {
    this.chosen.set(id);
    if (location) {
      this.canvas().goTo(location, nearZoom);
    }
  }
}
