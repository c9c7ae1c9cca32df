import { Injectable, inject } from '@angular/core';
import type { MapPosition } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import { placeAt, type Surroundings } from './place-names.ts';
import { type FoundStreet, StreetBook } from './street-book.ts';

/**
 * Writes a place into the draft: a point fills in settlement, quarter and street, a chosen street fills in settlement
 * and
 * point. What a person wrote in the address is never replaced, only what was filled in before.
 */
@Injectable({ providedIn: 'root' })
export class PlaceFiller {
  private readonly drafts = inject(DraftStore);
  private readonly streets = inject(StreetBook);

  /** @returns whether the point is inside the municipality and was taken */
  mark({ lat, lon }: MapPosition, around: Surroundings): boolean {
    const found = placeAt({ lat, lon }, around);
    if (!found) {
      return false;
    }
    const settlement = found.settlement.code;
    // No quarter near the point: a chosen one stays when it is in the same settlement.
    const changesQuarter = found.quarter !== '' || settlement !== this.drafts.draft().settlement;
    this.drafts.change({
      point: { lat, lon },
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
    this.drafts.change({ point: { lat, lon }, settlement: settlement.code, quarter, address, filledAddress: address });
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
