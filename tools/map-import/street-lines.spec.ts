import { describe, expect, it } from 'vitest';
import { boxOf } from './map-area.ts';
import { streetLine } from './street-lines.ts';

const places = [
  { code: '63427', lat: 43.85, lon: 25.95 },
  { code: '53641', lat: 43.83, lon: 26.05 },
];
const line = [
  [26.0412345, 43.8312345],
  [26.0422345, 43.8322345],
] as const;
const of = (properties: Record<string, string>) =>
  streetLine({ properties, geometry: { type: 'LineString', coordinates: line } }, places);

describe('a line of OpenStreetMap', () => {
  it('is a street of the nearest settlement, without the word before its name and without quotation marks', () => {
    expect(
      of({ highway: 'tertiary', name: 'бул. „Липник“', 'name:en': 'Lipnik Blvd', old_name: 'ул. Стара;Още по-стара' }),
    ).toEqual({
      class: 'major',
      kind: 'boulevard',
      name: 'Липник',
      latin: 'Lipnik Blvd',
      aliases: ['Стара', 'Още по-стара'],
      settlement: '53641',
      line: [
        [26.04123, 43.83123],
        [26.04223, 43.83223],
      ],
    });
    expect(of({ highway: 'residential', name: 'Борисова' })).toMatchObject({ class: 'minor', kind: 'street' });
  });

  it('without a name is drawn when it is a large road or a railway', () => {
    expect(of({ highway: 'primary_link' })).toMatchObject({ class: 'major' });
    expect(of({ railway: 'rail', name: 'Русе – Горна Оряховица' })).toMatchObject({ class: 'rail' });
    expect(of({ highway: 'service' })).toBeUndefined();
    expect(of({ waterway: 'river', name: 'Дунав' })).toBeUndefined();
  });
});

describe('the box of a municipality', () => {
  it('holds settlements with the land around them, and the outlines', () => {
    const [west, south, east, north] = boxOf(places, { lands: [[[25.5, 43.9]]], circles: [] });
    expect(west).toBeLessThan(25.5);
    expect(east).toBeGreaterThan(26.1);
    expect(south).toBeLessThan(43.8);
    expect(north).toBeGreaterThan(43.9);
    expect(() => boxOf([], null)).toThrow('nothing says where it is');
  });
});
