import { Injectable, inject } from '@angular/core';
import { deviceStorage } from '../device/storage.ts';

const key = 'ns.pending-follow';
/** Signing in takes some minutes at most; an older request is forgotten, milliseconds. */
const lasts = 60 * 60 * 1000;

/**
 * What somebody wanted to follow before signing in, a signal or an area: kept on this device, so that no link can
 * follow for them. The last request counts.
 */
@Injectable({ providedIn: 'root' })
export class PendingFollow {
  private readonly storage = inject(deviceStorage);

  /** @param what reference of a signal, or codes of an area */
  remember(what: string): void {
    this.storage.write(key, JSON.stringify({ what, at: Date.now() }));
  }

  /** Whether this was meant within the last hour; the request stays. */
  isMeant(what: string): boolean {
    const kept = parsed(this.storage.read(key));
    return kept?.what === what && Date.now() - kept.at < lasts;
  }

  /** Whether this was meant; the request is gone after it. */
  take(what: string): boolean {
    const isMeant = this.isMeant(what);
    if (isMeant) {
      this.storage.remove(key);
    }
    return isMeant;
  }
}

function parsed(json: string | null): { readonly what: string; readonly at: number } | null {
  try {
    return JSON.parse(json ?? 'null') as { what: string; at: number } | null;
  } catch {
    return null;
  }
}
