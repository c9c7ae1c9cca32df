import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { LiveConnection } from '@ns/web';

/** The state of the connection as shown to the clerk. */
export type ConnectionState = 'live' | 'reconnecting' | 'offline';

/** Broken attempts after which "reconnecting" would be a soft word for "offline". */
const patience = 3;

/** Turns the ups and downs of the socket into one honest word that does not flicker. */
@Injectable({ providedIn: 'root' })
export class ConnectionStatus {
  private readonly connection = inject(LiveConnection).state;
  private readonly deviceOnline = signal(navigator.onLine);
  private readonly broken = signal(0);

  readonly status = computed<ConnectionState>(() => {
    if (!this.deviceOnline()) {
      return 'offline';
    }
    if (this.connection() === 'online') {
      return 'live';
    }
    return this.broken() >= patience ? 'offline' : 'reconnecting';
  });

  constructor() {
    addEventListener('online', () => this.deviceOnline.set(true));
    addEventListener('offline', () => this.deviceOnline.set(false));
    effect(() => {
      const state = this.connection();
      untracked(() => {
        if (state === 'online') {
          this.broken.set(0);
        } else if (state === 'offline') {
          this.broken.update((count) => count + 1);
        }
      });
    });
  }
}
