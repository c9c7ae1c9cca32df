/**
 * Where the device is (WGS 84), or why it does not say: `denied` needs the person's permission, `unavailable` a better
 * moment or place.
 */
export type DevicePosition =
  | {
      readonly kind: 'found';
      readonly lat: number;
      readonly lon: number;
      /** Radius within which the device surely is, metres. */
      readonly accuracy: number;
    }
  | { readonly kind: 'denied' }
  | { readonly kind: 'unavailable' };

/** The position of the device, asked only when the person wants it. */
export interface DeviceGeolocation {
  /** One position, measured now. Never rejects; asks for permission where there is none yet. */
  current(): Promise<DevicePosition>;
}

/** Milliseconds: how long to look, and how old a known position may be: none is used again. */
export const positionLook = { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 } as const;

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
          (position) => resolve(foundPosition(position)),
          ({ code }) => resolve({ kind: code === permissionDenied ? 'denied' : 'unavailable' }),
          positionLook,
        );
      }),
  };
}

/** A position as the W3C API writes it, as ours. */
export function foundPosition({ coords }: Coordinates): DevicePosition {
  return { kind: 'found', lat: coords.latitude, lon: coords.longitude, accuracy: coords.accuracy };
}
