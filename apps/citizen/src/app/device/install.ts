import { Injectable, inject, signal } from '@angular/core';
import { isNativeApp } from './native-app.ts';
import { deviceStorage } from './storage.ts';

/** Chromium's offer to install the page as an app; not in the standard library. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** How the app gets to the home screen here: by a press, by hand in the menu of Safari, or not at all. */
export type InstallWay = 'press' | 'safari' | null;

const shownAtKey = 'ns.install-hint';
const restMs = 90 * 24 * 3_600_000;

/** Whether the hint may be shown: 90 days after it was shown last. @param shownAt as kept; null: never */
export function mayShowAgain(shownAt: string | null, now: number): boolean {
  const before = Date.parse(shownAt ?? '');
  return Number.isNaN(before) || now - before > restMs;
}

/** Installing the web page as an app. The offer of the browser comes early, so this service has to be there early. */
@Injectable({ providedIn: 'root' })
export class Install {
  private readonly storage = inject(deviceStorage);
  private readonly offer = signal<InstallOffer | null>(null);

  /** Keeps what the browser offers, instead of its own banner at a moment that does not suit. */
  listen(): void {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      this.offer.set(event as InstallOffer);
    });
    addEventListener('appinstalled', () => this.offer.set(null));
  }

  way(): InstallWay {
    // Only Safari on iPhone and iPad has the property: false in the browser, true in the installed app.
    const isInSafari = 'standalone' in navigator && navigator.standalone === false;
    return isNativeApp() ? null : this.offer() ? 'press' : isInSafari ? 'safari' : null;
  }

  /** Whether it is time for the hint. */
  isDue(): boolean {
    return mayShowAgain(this.storage.read(shownAtKey), Date.now());
  }

  noteShown(): void {
    this.storage.write(shownAtKey, new Date().toISOString());
  }

  /** Asks the person by the browser's own window. */
  async install(): Promise<void> {
    const offer = this.offer();
    this.offer.set(null);
    await offer?.prompt();
  }
}
