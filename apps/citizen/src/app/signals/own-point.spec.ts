import { describe, expect, it } from 'vitest';
import { ownPoint } from './own-point.ts';

const location = { lat: 43.85, lon: 25.96 };

describe('an own signal on the map', () => {
  it('shows by colour and by mark where it stands', () => {
    const looks = (status: 'RECEIVED' | 'AWAITING_REPORTER' | 'CLOSED' | 'REJECTED', actions: 'ANSWER'[] = []) => {
      const point = ownPoint({ id: '1', status, availableActions: actions, location });
      return [point?.tone, point?.mark];
    };
    expect(looks('RECEIVED')).toEqual(['sun', 'open']);
    expect(looks('AWAITING_REPORTER', ['ANSWER'])).toEqual(['brick', 'question']);
    expect(looks('CLOSED')).toEqual(['leaf', 'done']);
    expect(looks('REJECTED')).toEqual(['leaf', 'done']);
  });

  it('is not there without a point', () => {
    expect(ownPoint({ id: '1', status: 'RECEIVED', availableActions: [], location: null })).toBeNull();
  });
});
