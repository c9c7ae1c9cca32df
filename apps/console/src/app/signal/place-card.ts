import { Component, computed, input, linkedSignal } from '@angular/core';
import type { OtherSignalFragment, SignalDetailsFragment } from '@ns/contract/console';
import { type MapPosition, metersBetween } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { openStatuses } from '../signal-list/signal-query.ts';
import { MapCanvas } from '../map/map-canvas.ts';
import { pointsOf } from '../map/map-points.ts';

/** How far from the crosshair of the keyboard a signal may lie to be meant, in metres. */
const reachMeters = 40;

/**
 * Where the signal is, and the open ones around it. The words on the page say the same to those who do not see the map.
 */
@Component({
  selector: 'ns-place-card',
  imports: [screenParts, MapCanvas],
  host: { class: 'ns-stack' },
  template: `
    <h2>{{ 'place.title' | transloco }}</h2>
    <ns-map-canvas
      label="place.mapLabel"
      [small]="true"
      [around]="location()"
      [points]="points()"
      [chosen]="signal().id"
      (pointChosen)="choose($event)"
      (placePressed)="chooseNear($event)"
    />
    <p class="ns-small ns-quiet">
      {{
        (nearby().length === 0 ? 'place.nothingNear' : nearby().length === 1 ? 'place.oneNear' : 'place.manyNear')
          | transloco: { count: nearby().length }
      }}
    </p>
    <div aria-live="polite" data-testid="place-chosen">
      @if (chosen(); as other) {
        <p class="ns-line">
          <a class="ns-reference" [routerLink]="['/signals', other.id]">{{ other.reference }}</a>
          <ns-status-chip [status]="other.status" [label]="other.statusLabel" />
          <span class="ns-small">{{ other.category.name }}{{ other.address ? ' · ' + other.address : '' }}</span>
        </p>
      }
    </div>
  `,
  styles: `
    ns-map-canvas {
      height: 260px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 10px;
    }
    div:empty {
      margin-top: -10px;
    }
    a {
      font-weight: 550;
    }
  `,
})
export class PlaceCard {
  readonly signal = input.required<SignalDetailsFragment>();
  /** Signals around the place, whatever their state. */
  readonly around = input.required<readonly OtherSignalFragment[]>();

  private readonly id = computed(() => this.signal().id);
  /** The place alone: another answer with the same place must not move the map. */
  protected readonly location = computed<MapPosition | null>(() => this.signal().location, {
    equal: (one, other) => one?.lat === other?.lat && one?.lon === other?.lon,
  });
  protected readonly nearby = computed(() =>
    this.around().filter(({ status, location }) => location !== null && openStatuses.includes(status)),
  );
  protected readonly points = computed(() => pointsOf([...this.nearby(), this.signal()]));
  private readonly chosenId = linkedSignal<string, string | null>({ source: this.id, computation: () => null });
  protected readonly chosen = computed(() => this.nearby().find(({ id }) => id === this.chosenId()) ?? null);

  protected choose(id: string): void {
    this.chosenId.set(id);
  }

  /** Enter on the crosshair means the nearest signal. */
  protected chooseNear(place: MapPosition): void {
    const near = this.nearby().flatMap(({ id, location }) =>
      location ? [{ id, meters: metersBetween(place, location) }] : [],
    );
    const [nearest] = near
      .filter(({ meters }) => meters <= reachMeters)
      .toSorted((one, other) => one.meters - other.meters);
    this.chosenId.set(nearest?.id ?? null);
  }
}
