import { featureFilter, type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { plainMap } from './map-setup.ts';
import { type MapLook, mapStyle } from './map-style.ts';
import { lineFeatures, placeFeatures, pointFeatures } from './overlay-layers.ts';

const town = { code: '63427', name: 'Русе', kind: 'city', lat: 43.8356, lon: 25.9657 } as const;
const quarter = { code: 'rodina', name: 'Родина', kind: 'quarter', lat: 43.83, lon: 25.97 } as const;
/** Two straight pieces: longitude and latitude of both ends of each. */
const pieces = [25.95, 43.84, 25.96, 43.845, 25.96, 43.845, 25.97, 43.85];
const grounds = {
  plain: plainMap,
  streets: { ...plainMap, groundUrl: '/map/ground.json' },
  tiles: { ...plainMap, tilesFile: '/map/tiles.pmtiles' },
  pictures: { ...plainMap, tileUrl: 'https://tiles.example.test/{z}/{x}/{y}.png' },
} as const;

function styleOf(ground: keyof typeof grounds, look: Partial<MapLook> = {}): StyleSpecification {
  return mapStyle({
    setup: grounds[ground],
    foreign: null,
    origin: 'https://ruse.example.test',
    language: 'BG',
    dark: false,
    places: [town, quarter],
    reach: { minLat: 43.5, maxLat: 44, minLon: 25.5, maxLon: 26.5 },
    points: { type: 'geojson', data: pointFeatures([], null), cluster: true },
    line: { type: 'geojson', data: lineFeatures(pieces) },
    ...look,
  });
}

/** The layers that draw something of a source at a zoom, from the ground up. */
function drawn(
  { layers }: StyleSpecification,
  source: string,
  zoom: number,
  properties: Readonly<Record<string, unknown>> = {},
) {
  return layers.filter(
    (layer) =>
      'source' in layer &&
      layer.source === source &&
      zoom >= (layer.minzoom ?? 0) &&
      featureFilter('filter' in layer ? layer.filter : undefined, layer.id).filter({ zoom }, {
        type: 'Point',
        properties,
      } as never),
  );
}
const idsOf = (layers: readonly { readonly id: string }[]) => layers.map(({ id }) => id);

describe.each(Object.keys(grounds) as (keyof typeof grounds)[])('the map on the ground of %s', (ground) => {
  it.each([false, true])('is a style that the engine takes (dark: %s)', (dark) => {
    expect(validateStyleMin(styleOf(ground, { dark }))).toEqual([]);
  });

  it('draws the chosen street with its edge, above the ground and under the reports, at every zoom', () => {
    const style = styleOf(ground);
    expect(style.sources['street']).toMatchObject({
      data: {
        features: [
          {
            geometry: {
              type: 'MultiLineString',
              coordinates: [
                [
                  [25.95, 43.84],
                  [25.96, 43.845],
                ],
                [
                  [25.96, 43.845],
                  [25.97, 43.85],
                ],
              ],
            },
          },
        ],
      },
    });
    for (const zoom of [8, 12.2, 17]) {
      expect(drawn(style, 'street', zoom)).toMatchObject([
        { id: 'chosen-street-edge', type: 'line' },
        { id: 'chosen-street', type: 'line' },
      ]);
    }
    expect(idsOf(style.layers).slice(-5)).toEqual([
      'chosen-street-edge',
      'chosen-street',
      'clusters',
      'points',
      'point-marks',
    ]);
  });
});

describe('settlements and quarters', () => {
  it.each(['plain', 'streets'] as const)('are words on the ground of %s, never dots', (ground) => {
    const style = styleOf(ground);
    expect(style.sources['places']).toMatchObject({ data: placeFeatures([town, quarter]) });
    for (const [{ name, kind }, layer] of [
      [town, 'place-names'],
      [quarter, 'quarter-names'],
    ] as const) {
      const [label, ...others] = drawn(style, 'places', 12.2, { name, kind });
      expect(others).toEqual([]);
      expect(label).toMatchObject({ id: layer, type: 'symbol', layout: { 'text-field': ['get', 'name'] } });
      expect(label?.type === 'symbol' && label.layout?.['icon-image']).toBeUndefined();
    }
  });

  it('give way to heaps of reports that would cover them', () => {
    const [label] = drawn(styleOf('streets'), 'places', 12.2, { kind: 'city' });
    expect(label).toMatchObject({ layout: { 'text-variable-anchor': expect.arrayContaining(['top', 'bottom']) } });
    expect(label?.type === 'symbol' && label.layout?.['text-allow-overlap']).toBeUndefined();
  });
});

describe('the ground where no tiles are configured', () => {
  const main = { class: 'major', name: 'Липник', latin: 'Lipnik' };
  const side = { class: 'minor', name: 'Тиха', latin: 'Tiha' };

  it('has streets with edges and names where the map of the city begins, and those of side streets nearer', () => {
    const style = styleOf('streets');
    // Where the map begins, where a place is marked, and a house.
    expect(idsOf(drawn(style, 'streets', 12.2, main))).toEqual([
      'main-street-edges',
      'main-streets',
      'main-street-names',
    ]);
    expect(idsOf(drawn(style, 'streets', 12.2, side))).toEqual(['street-edges', 'streets']);
    for (const zoom of [15, 18]) {
      expect(idsOf(drawn(style, 'streets', zoom, side))).toEqual(['street-edges', 'streets', 'street-names']);
    }
  });

  it('has the land and the railway, and no label for a street without a name', () => {
    const style = styleOf('streets');
    expect(idsOf(drawn(style, 'streets', 12.2, { class: 'land' }))).toEqual(['land', 'land-border']);
    expect(idsOf(drawn(style, 'streets', 12.2, { class: 'rail' }))).toEqual(['rails']);
    expect(idsOf(drawn(style, 'streets', 15, { class: 'minor' }))).toEqual(['street-edges', 'streets']);
  });

  it.each([
    ['BG', 'name'],
    ['EN', 'latin'],
  ] as const)('writes the names along the streets in the script of %s', (language, property) => {
    const label = drawn(styleOf('streets', { language }), 'streets', 15, main).at(-1);
    expect(label).toMatchObject({ layout: { 'text-field': ['get', property], 'symbol-placement': 'line' } });
  });

  it('distinguishes the classes of roads by width and colour, in light and in dark', () => {
    for (const dark of [false, true]) {
      const style = styleOf('streets', { dark });
      const [, street] = drawn(style, 'streets', 13, side);
      const [, mainStreet] = drawn(style, 'streets', 13, main);
      for (const property of ['line-color', 'line-width'] as const) {
        const [one, other] = [street, mainStreet].map((layer) => layer?.type === 'line' && layer.paint?.[property]);
        expect(one).toBeTruthy();
        expect(one).not.toEqual(other);
      }
    }
  });
});
