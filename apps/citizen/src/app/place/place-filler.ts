import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import type { MapPosition } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import type { DraftPoint } from '../draft/report-draft.ts';
import { placeAt, type Surroundings } from './place-names.ts';
import { type FoundStreet, StreetBook } from './street-book.ts';

/** Where a point comes from. */
export type PointSource = 'device' | 'map' | 'photo';

/** A point outside of the municipality, which was not taken. */
export interface RefusedPoint {
  readonly at: MapPosition;
  readonly by: PointSource;
}

/**
 * Writes a place into the draft: a point fills in settlement, quarter and street, a chosen street fills in settlement
 * and point. What a person wrote in the address is never replaced, only what was filled in before.
 */
@Injectable({ providedIn: 'root' })
export class PlaceFiller {
  private readonly drafts = inject(DraftStore);
  private readonly streets = inject(StreetBook);
  private readonly draftKey = computed(() => this.drafts.draft().clientKey);
  private readonly refusedPoint = linkedSignal<string, RefusedPoint | null>({
    source: this.draftKey,
    computation: () => null,
  });
  private readonly streetMiddle = linkedSignal<string, MapPosition | null>({
    source: this.draftKey,
    computation: () => null,
  });

  /** The last point, if it was refused; null for another draft. */
  readonly refused = this.refusedPoint.asReadonly();
  /** Whether the point is the middle of a chosen street and not a house. */
  readonly isStreetMiddle = computed(() => {
    const [middle, point] = [this.streetMiddle(), this.drafts.draft().point];
    return middle !== null && middle.lat === point?.lat && middle.lon === point.lon;
  });

  /** @returns whether the point is inside the municipality and was taken; otherwise it is in `refused` */
  mark({ lat, lon, accuracy }: DraftPoint, by: PointSource, around: Surroundings): boolean {
    const found = placeAt({ lat, lon }, around);
    this.refusedPoint.set(found ? null : { at: { lat, lon }, by });
    if (!found) {
      return false;
    }
    const settlement = found.settlement.code;
    // No quarter near the point: a chosen one stays when it is in the same settlement.
    const changesQuarter = found.quarter !== '' || settlement !== this.drafts.draft().settlement;
    this.drafts.change({
      point: accuracy === undefined ? { lat, lon } : { lat, lon, accuracy },
      settlement,
      ...(changesQuarter ? { quarter: found.quarter } : {}),
    });
    void this.fillStreet({ lat, lon });
    return true;
  }

  /** The street gives its middle as the point; the pin can be moved to the house. */
  choose({ address, settlement, location }: FoundStreet, around: Surroundings): void {
    const { lat, lon } = location;
    const found = placeAt({ lat, lon }, around);
    const quarter = found?.settlement.code === settlement.code ? found.quarter : '';
    const point = { lat, lon };
    this.refusedPoint.set(null);
    this.streetMiddle.set(point);
    this.drafts.change({ point, settlement: settlement.code, quarter, address, filledAddress: address });
  }

  /** A new try begins: what was refused is not shown any more. */
  forgetRefused(): void {
    this.refusedPoint.set(null);
  }

  private async fillStreet(at: MapPosition): Promise<void> {
    const { clientKey } = this.drafts.draft();
    const street = await this.streets.streetAt(at);
    const draft = this.drafts.draft();
    const isPresent = draft.clientKey === clientKey && draft.point?.lat === at.lat && draft.point.lon === at.lon;
    const isOpen = draft.address.trim() === '' || draft.address === draft.filledAddress;
    // A pin that is moved along the chosen street keeps the house number.
    const isSameStreet = street !== '' && (draft.address === street || draft.address.startsWith(`${street} `));
    if (isPresent && isOpen && !isSameStreet) {
      this.drafts.change({ address: street, filledAddress: street });
    }
  }
}
