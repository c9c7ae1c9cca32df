import type { MapSignalFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { boxOf, pointsOf } from './map-points.ts';

const signal = (over: Partial<MapSignalFragment>) =>
  ({ id: '1', status: 'RECEIVED', overdue: false, location: { lat: 43.8, lon: 25.9 }, ...over }) as MapSignalFragment;

describe('signals on the map', () => {
  it('are drawn where they are, and not at all without a place', () => {
    expect(pointsOf([signal({}), signal({ id: '2', location: null })])).toEqual([
      { id: '1', lat: 43.8, lon: 25.9, tone: 'sky' },
    ]);
  });

  it('stand out when they are overdue', () => {
    expect(pointsOf([signal({ status: 'IN_PROGRESS', overdue: true })])[0]?.tone).toBe('brick');
  });

  it('are asked for in a rectangle that covers the screen', () => {
    expect(boxOf({ minLat: 43.80012, maxLat: 43.9001, minLon: 25.9009, maxLon: 26.1 })).toEqual([
      25.9, 43.8, 26.1, 43.901,
    ]);
  });
});
