import { Injectable, inject } from '@angular/core';
import { deviceStorage } from '../device/storage.ts';

const key = 'ns.pending-follow';
/** Signing in takes some minutes at most; an older wish is forgotten, milliseconds. */
const lasts = 60 * 60 * 1000;

/**
 * The signal that somebody wanted to follow before signing in: kept on this device, so that no link can follow for
 * them.
 */
@Injectable({ providedIn: 'root' })
export class PendingFollow {
  private readonly storage = inject(deviceStorage);

  remember(reference: string): void {
    this.storage.write(key, JSON.stringify({ reference, at: Date.now() }));
  }

  /** Whether this signal was meant; the wish is gone after it. */
  take(reference: string): boolean {
    const kept = parsed(this.storage.read(key));
    if (kept?.reference !== reference) {
      return false;
    }
    this.storage.remove(key);
    return Date.now() - kept.at < lasts;
  }
}

function parsed(json: string | null): { readonly reference: string; readonly at: number } | null {
  try {
    return JSON.parse(json ?? 'null') as { reference: string; at: number } | null;
  } catch {
    return null;
  }
}
