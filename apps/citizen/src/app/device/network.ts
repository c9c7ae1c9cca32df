import { awaitable } from './awaitable.ts';
import { InjectionToken, type Signal, signal } from '@angular/core';
import { isNativeApp } from './native-app.ts';
import type { NetworkPlugin } from '@capacitor/network';

/** Whether the device has a network. "Yes" is no promise that the server can be reached. */
export interface DeviceNetwork {
  readonly online: Signal<boolean>;
  /**
   * Calls the listener each time the network returns.
   * @returns stops that
   */
  onReturn(listener: () => void): () => void;
}

export const deviceNetwork = new InjectionToken<DeviceNetwork>('deviceNetwork', {
  factory: () =>
    isNativeApp()
      ? nativeNetwork(async () => awaitable((await import('@capacitor/network')).Network))
      : browserNetwork(window, () => navigator.onLine),
});

/** Listens to `online` and `offline` of the window for as long as the page lives. */
export function browserNetwork(events: EventTarget, onLine: () => boolean): DeviceNetwork {
  const state = new NetworkState(onLine());
  events.addEventListener('online', () => state.change(true));
  events.addEventListener('offline', () => state.change(false));
  return state;
}

/** Assumes a network until the system has answered: a try that fails costs less than a signal that is not tried. */
export function nativeNetwork(plugin: () => Promise<Pick<NetworkPlugin, 'getStatus' | 'addListener'>>): DeviceNetwork {
  const state = new NetworkState(true);
  void plugin()
    .then(async (service) => {
      await service.addListener('networkStatusChange', ({ connected }) => state.change(connected));
      state.change((await service.getStatus()).connected);
    })
    .catch(() => state.change(true));
  return state;
}

class NetworkState implements DeviceNetwork {
  private readonly listeners = new Set<() => void>();
  private readonly current;
  readonly online: Signal<boolean>;

  constructor(online: boolean) {
    this.current = signal(online);
    this.online = this.current.asReadonly();
  }

  change(online: boolean): void {
    const returned = online && !this.current();
    this.current.set(online);
    if (returned) {
      this.listeners.forEach((listener) => listener());
    }
  }

  onReturn(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
