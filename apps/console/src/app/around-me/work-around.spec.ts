import { describe, expect, it } from 'vitest';
import { roundedDistance, workAround } from './work-around.ts';

const square = { lat: 43.8476, lon: 25.9546 };
const report = (id: string, location: { lat: number; lon: number } | null) => ({ id, location });
const reports = [
  report('far', { lat: 43.86, lon: 25.98 }),
  report('unplaced', null),
  report('near', { lat: 43.848, lon: 25.955 }),
];

describe('the work around somebody', () => {
  it('is ordered by distance, with what has no place at the end', () => {
    const found = workAround(reports, square);
    expect(found.map(({ signal }) => signal.id)).toEqual(['near', 'far', 'unplaced']);
    expect(found.map(({ meters }) => meters === null || Math.round(meters / 100))).toEqual([1, 25, true]);
  });

  it('keeps the order by term while nobody has said where they are', () => {
    expect(workAround(reports, null)).toEqual(reports.map((signal) => ({ signal, meters: null })));
  });
});

describe('a distance', () => {
  it.each([
    [4, 10, 'meters'],
    [347, 350, 'meters'],
    [996, 1, 'kilometers'],
    [2_470, 2.5, 'kilometers'],
    [12_345, 12, 'kilometers'],
  ])('of %d metres is said as %d %s', (meters, value, unit) => {
    expect(roundedDistance(meters)).toEqual({ value, unit });
  });
});
