import { describe, expect, it, vi } from 'vitest';
import { browserGeolocation } from '@ns/web';
import { nativeGeolocation } from './geolocation.ts';

const ruse = { coords: { latitude: 43.8467, longitude: 25.9542, accuracy: 12 } } as GeolocationPosition;

describe('where the device is', () => {
  it('comes from the browser', async () => {
    const service = { getCurrentPosition: (done: PositionCallback) => done(ruse) };
    expect(await browserGeolocation(() => service).current()).toEqual({
      kind: 'found',
      lat: 43.8467,
      lon: 25.9542,
      accuracy: 12,
    });
  });

  it('is measured anew each time, in a browser and on a phone', async () => {
    const service = { getCurrentPosition: vi.fn((done: PositionCallback) => done(ruse)) };
    const browser = browserGeolocation(() => service);
    await browser.current();
    await browser.current();
    const plugin = {
      requestPermissions: async () => ({ location: 'granted', coarseLocation: 'granted' }) as const,
      getCurrentPosition: vi.fn(async () => ({ ...ruse, timestamp: 0 }) as never),
    };
    await nativeGeolocation(async () => plugin).current();
    const fresh = expect.objectContaining({ maximumAge: 0 });
    expect(service.getCurrentPosition.mock.calls.map((asked: unknown[]) => asked[2])).toEqual([fresh, fresh]);
    expect(plugin.getCurrentPosition.mock.calls).toEqual([[fresh]]);
  });

  it.each([
    ['the person said no', 1, 'denied'],
    ['no satellite is seen', 2, 'unavailable'],
    ['it takes too long', 3, 'unavailable'],
  ])('is missing when %s', async (_why, code, kind) => {
    const service = {
      getCurrentPosition: (_done: PositionCallback, failed?: PositionErrorCallback | null) =>
        failed?.({ code } as GeolocationPositionError),
    };
    expect(await browserGeolocation(() => service).current()).toEqual({ kind });
  });

  it('is missing in a browser without the service', async () => {
    expect(await browserGeolocation(() => undefined).current()).toEqual({ kind: 'unavailable' });
  });

  it('comes from the phone with the approximate position alone', async () => {
    const plugin = {
      requestPermissions: async () => ({ location: 'denied', coarseLocation: 'granted' }) as const,
      getCurrentPosition: async () => ({ ...ruse, timestamp: 0 }) as never,
    };
    expect(await nativeGeolocation(async () => plugin).current()).toMatchObject({ kind: 'found', lat: 43.8467 });
  });

  it('is missing on a phone without permission, or with its location service switched off', async () => {
    const refused = {
      requestPermissions: async () => ({ location: 'denied', coarseLocation: 'denied' }) as const,
      getCurrentPosition: () => Promise.reject(new Error('not allowed')),
    };
    const off = {
      requestPermissions: () => Promise.reject(new Error('Location services are not enabled.')),
      getCurrentPosition: () => Promise.reject(new Error('off')),
    };
    expect(await nativeGeolocation(async () => refused).current()).toEqual({ kind: 'denied' });
    expect(await nativeGeolocation(async () => off).current()).toEqual({ kind: 'unavailable' });
  });
});
