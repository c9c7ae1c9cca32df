import { InjectionToken } from '@angular/core';
import type { GeolocationPlugin } from '@capacitor/geolocation';
import { type DeviceGeolocation, browserGeolocation, foundPosition, positionLook } from '@ns/web';
import { awaitable } from './awaitable.ts';
import { isNativeApp } from './native-app.ts';

export const deviceGeolocation = new InjectionToken<DeviceGeolocation>('deviceGeolocation', {
  factory: () =>
    isNativeApp()
      ? nativeGeolocation(async () => awaitable((await import('@capacitor/geolocation')).Geolocation))
      : browserGeolocation(() => navigator.geolocation),
});

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
        return foundPosition(await service.getCurrentPosition(positionLook));
      } catch {
        // The plugin rejects when the device's location service is switched off or finds nothing in time.
        return { kind: 'unavailable' };
      }
    },
  };
}
