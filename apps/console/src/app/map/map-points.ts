import type { MapSignalFragment, SignalStatus } from '@ns/contract/console';
import type { MapArea, MapPoint, MapTone } from '@ns/web';

/** The family of colours of a status on the map; the list next to the map says the status in words. */
const tones: Record<SignalStatus, MapTone> = {
  RECEIVED: 'sky',
  ASSIGNED: 'river',
  IN_PROGRESS: 'river',
  AWAITING_REPORTER: 'sun',
  RESOLVED: 'leaf',
  CLOSED: 'soft',
  FORWARDED: 'soft',
  REJECTED: 'soft',
  DUPLICATE: 'soft',
  WITHDRAWN: 'soft',
};

/** The signals that have a place, as the map draws them; what is overdue stands out. */
export function pointsOf(
  signals: readonly Pick<MapSignalFragment, 'id' | 'location' | 'status' | 'overdue'>[],
): readonly MapPoint[] {
  return signals.flatMap(({ id, location, status, overdue }) =>
    location ? [{ id, lat: location.lat, lon: location.lon, tone: overdue ? ('brick' as const) : tones[status] }] : [],
  );
}

/**
 * A rectangle as the server's filter takes it: west, south, east, north. Rounded outwards, so that a small move asks
 * nothing new.
 */
export function boxOf({ minLat, maxLat, minLon, maxLon }: MapArea): number[] {
  const down = (degrees: number) => Math.floor(degrees * 1_000) / 1_000;
  const up = (degrees: number) => Math.ceil(degrees * 1_000) / 1_000;
  return [down(minLon), down(minLat), up(maxLon), up(maxLat)];
}
