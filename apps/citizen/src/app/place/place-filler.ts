import { Injectable, computed, inject, linkedSignal } from '@angular/core';
import type { MapPosition } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import type { DraftPoint } from '../draft/report-draft.ts';
import { placeAt, type Surroundings } from './place-names.ts';
import { type FoundStreet, StreetBook } from './street-book.ts';

/** Where a point comes from. */
export type PointSource = 'device' | 'map' | 'photo';

/** Where the map goes to, to be taken or moved from there. */
export interface AimedPlace {
  readonly at: MapPosition;
  /** Of the device: the radius within which it surely is, metres. */
  readonly accuracy?: number;
  readonly by: 'device' | 'street';
}

/** A point outside of the municipality, which was not taken. */
export interface RefusedPoint {
  readonly at: MapPosition;
  readonly by: PointSource;
}

/**
 * Writes a place into the draft: a point fills in settlement, quarter and street, a chosen street fills in settlement
 * and quarter and moves the map. What a person wrote in the address is never replaced, only what was filled in before.
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
  private readonly aim = linkedSignal<string, AimedPlace | null>({
    source: this.draftKey,
    computation: () => null,
  });

  /** The last point, if it was refused; null for another draft. */
  readonly refused = this.refusedPoint.asReadonly();
  /** Where the device or a chosen street moved the map last; null for another draft, and once a point is taken. */
  readonly aimed = this.aim.asReadonly();

  /** @returns whether the point is inside the municipality and was taken; otherwise it is in `refused` */
  mark({ lat, lon, accuracy }: DraftPoint, by: PointSource, around: Surroundings): boolean {
    const found = placeAt({ lat, lon }, around);
    this.refusedPoint.set(found ? null : { at: { lat, lon }, by });
    if (!found) {
      return false;
    }
    this.aim.set(null);
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

  /** The device says where it is: the map goes there. @returns false outside of the municipality */
  aimAt({ lat, lon, accuracy }: DraftPoint, around: Surroundings): boolean {
    const isInside = placeAt({ lat, lon }, around) !== undefined;
    this.refusedPoint.set(isInside ? null : { at: { lat, lon }, by: 'device' });
    if (isInside) {
      this.aim.set({ at: { lat, lon }, by: 'device', ...(accuracy === undefined ? {} : { accuracy }) });
    }
    return isInside;
  }

  /** The street is the address, and the map goes to its middle: the house is for the reporter to point at. */
  choose({ address, settlement, location }: FoundStreet, around: Surroundings): void {
    const { lat, lon } = location;
    const found = placeAt({ lat, lon }, around);
    const quarter = found?.settlement.code === settlement.code ? found.quarter : '';
    this.refusedPoint.set(null);
    this.aim.set({ at: { lat, lon }, by: 'street' });
    // A point of before is of another place.
    this.drafts.change({ point: null, settlement: settlement.code, quarter, address, filledAddress: address });
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
