import type { PublicState } from '@ns/contract/city';
import type { MapPoint } from '@ns/web';

/** A published signal as the map draws it: colour and mark say whether work goes on. */
export function pointOf(signal: {
  readonly reference: string;
  readonly state: PublicState;
  readonly lat: number;
  readonly lon: number;
}): MapPoint {
  const { reference: id, state, lat, lon } = signal;
  return { id, lat, lon, ...(state === 'DONE' ? { tone: 'leaf', mark: 'done' } : { tone: 'sun', mark: 'open' }) };
}
