import type { SignalCardFragment } from '@ns/contract/citizen';
import type { MapMark, MapPoint, MapTone } from '@ns/web';
import { isUnderway } from './signal-stage.ts';

/** Kinds of points on the map of the own signals, in the order of its legend: those of the filter of the list. */
export const pointKinds = ['OPEN', 'WAITING', 'DONE'] as const;
type PointKind = (typeof pointKinds)[number];

const looks: Readonly<Record<PointKind, { readonly tone: MapTone; readonly mark: MapMark }>> = {
  OPEN: { tone: 'sun', mark: 'open' },
  WAITING: { tone: 'brick', mark: 'question' },
  DONE: { tone: 'leaf', mark: 'done' },
};

/** A signal on the map of its reporter, with its id; colour and mark say where it stands. Null without a point. */
export function ownPoint(
  signal: Pick<SignalCardFragment, 'id' | 'status' | 'availableActions' | 'location'>,
): MapPoint | null {
  const { id, location } = signal;
  return location ? { id, lat: location.lat, lon: location.lon, ...looks[kindOf(signal)] } : null;
}

function kindOf({ status, availableActions }: Pick<SignalCardFragment, 'status' | 'availableActions'>): PointKind {
  return availableActions.includes('ANSWER') ? 'WAITING' : isUnderway(status) ? 'OPEN' : 'DONE';
}
