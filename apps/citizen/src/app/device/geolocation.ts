import { awaitable } from './awaitable.ts';
import { InjectionToken } from '@angular/core';
import { isNativeApp } from './native-app.ts';
import type { GeolocationPlugin } from '@capacitor/geolocation';

/**
 * Where the device is (WGS 84), or why it does not say: `denied` needs the person's permission, `unavailable` a better
 * moment or place.
 */
export type DevicePosition =
  | {
      readonly kind: 'found';
      readonly lat: number;
      readonly lon: number;
      /** Radius within which the device surely is, metres. */ readonly accuracy: number;
    }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unavailable' };

/** The position of the device, asked only when the person wants it. */
export interface DeviceGeolocation {
  /** One position, at most a minute old. Never rejects; asks for permission where there is none yet. */
  current(): Promise<DevicePosition>;
}

export const deviceGeolocation = new InjectionToken<DeviceGeolocation>('deviceGeolocation', {
  factory: () =>
    isNativeApp()
      ? nativeGeolocation(async () => awaitable((await import('@capacitor/geolocation')).Geolocation))
      : browserGeolocation(() => navigator.geolocation),
});

/** Milliseconds: how long to look, and how old a known position may be. */
const look = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 } as const;

/** GeolocationPositionError.PERMISSION_DENIED of the W3C Geolocation API. */
const permissionDenied = 1;

interface Coordinates {
  readonly coords: { readonly latitude: number; readonly longitude: number; readonly accuracy: number };
}

/** @param service gives the browser's service; pages without TLS have none */
export function browserGeolocation(
  service: () => Pick<globalThis.Geolocation, 'getCurrentPosition'> | undefined,
): DeviceGeolocation {
  return {
    current: () =>
      new Promise((resolve) => {
        const present = service();
        if (!present) {
          resolve({ kind: 'unavailable' });
          return;
        }
        present.getCurrentPosition(
          (position) => resolve(found(position)),
          ({ code }) => resolve({ kind: code === permissionDenied ? 'denied' : 'unavailable' }),
          look,
        );
      }),
  };
}

/** @param plugin loads Capacitor's plugin at the first use */
export function nativeGeolocation(
  plugin: () => Promise<Pick<GeolocationPlugin, 'getCurrentPosition' | 'requestPermissions'>>,
): DeviceGeolocation {
  return {
    async current() {
      try {
        const service = await plugin();
        const { location, coarseLocation } = await service.requestPermissions({ permissions: ['location'] });
        if (location !== 'granted' && coarseLocation !== 'granted') {
          return { kind: 'denied' };
        }
        return found(await service.getCurrentPosition(look));
      } catch {
        // The plugin rejects when the device's location service is switched off or finds nothing in time.
        return { kind: 'unavailable' };
      }
    },
  };
}

function found({ coords }: Coordinates): DevicePosition {
  return { kind: 'found', lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy };
}
