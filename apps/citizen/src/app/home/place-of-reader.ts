import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { type DevicePosition, type MapPosition, SessionStore } from '@ns/web';
import { deviceGeolocation } from '../device/geolocation.ts';

/** What is known of where the reader is: nothing, why it is not known, or about where. */
type Answer = Exclude<DevicePosition, { kind: 'found' }> | { readonly kind: 'found'; readonly at: MapPosition } | null;

/**
 * About where the reader is, once they pressed for it: to a hundred metres, in memory alone. It is gone when somebody
 * signs in or out, and with the page.
 */
@Injectable({ providedIn: 'root' })
export class PlaceOfReader {
  private readonly device = inject(deviceGeolocation);
  private readonly session = inject(SessionStore);
  private readonly person = computed(() => this.session.account()?.id ?? null);
  private readonly answer = linkedSignal<string | null, Answer>({ source: this.person, computation: () => null });

  readonly isLooking = signal(false);
  /** Null until the device has said it. */
  readonly at = computed(() => {
    const answer = this.answer();
    return answer?.kind === 'found' ? answer.at : null;
  });
  /** Why it is not known, after a press; null otherwise. */
  readonly problem = computed(() => {
    const answer = this.answer();
    return answer === null || answer.kind === 'found' ? null : answer.kind;
  });

  /** Asks the device, once at a time. */
  async locate(): Promise<void> {
    if (this.isLooking()) {
      return;
    }
    const person = this.person();
    this.answer.set(null);
    this.isLooking.set(true);
    const position = await this.device.current();
    this.isLooking.set(false);
    // Of who has signed out meanwhile nothing is kept.
    if (person === this.person()) {
      this.answer.set(position.kind === 'found' ? { kind: 'found', at: about(position) } : position);
    }
  }

  forget(): void {
    this.answer.set(null);
  }
}

/** A thousandth of a degree is a hundred metres or less: enough for what is near, and no house. */
function about({ lat, lon }: MapPosition): MapPosition {
  return { lat: Math.round(lat * 1000) / 1000, lon: Math.round(lon * 1000) / 1000 };
}
