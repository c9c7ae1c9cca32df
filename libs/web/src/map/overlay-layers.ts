import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { mapFonts } from './basemap-layers.ts';
import { ringImage } from './cluster-rings.ts';
import type { MapColours } from './map-colours.ts';
import type { MapArea, MapPlace, MapPoint } from './map-place.ts';

export const pointsSource = 'points';
export const pointLayer = 'points';
export const clusterLayer = 'clusters';
export const lineSource = 'street';

type Features = Extract<GeoJSONSourceSpecification['data'], { type: 'FeatureCollection' }>;

/** Points as the map takes them; the chosen one is drawn larger. */
export function pointFeatures(points: readonly MapPoint[], chosen: string | null): Features {
  return collection(
    points.map(({ id, tone, mark = '', lat, lon }) => ({
      type: 'Feature',
      properties: { id, tone, mark, chosen: id === chosen },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
}

/** A street as the map takes it. @param pieces lon and lat of both ends of each straight piece */
export function lineFeatures(pieces: readonly number[]): Features {
  const lines = Array.from({ length: Math.floor(pieces.length / 4) }, (_each, at) => {
    const [fromLon = 0, fromLat = 0, toLon = 0, toLat = 0] = pieces.slice(4 * at, 4 * at + 4);
    return [
      [fromLon, fromLat],
      [toLon, toLat],
    ];
  });
  return collection(
    lines.length === 0
      ? []
      : [{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates: lines } }],
  );
}

/** Settlements and quarters as the map takes them. */
export function placeFeatures(places: readonly MapPlace[]): Features {
  return collection(
    places.map(({ code, name, kind, lat, lon }) => ({
      type: 'Feature',
      properties: { code, name, kind },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
}

/** Lines of a grid, so that a map without tiles is seen to move. @param step degrees */
export function gridFeatures(area: MapArea, step: number): Features {
  const along = (from: number, to: number) =>
    Array.from(
      { length: Math.floor((to - from) / step) + 1 },
      (_each, place) => Math.ceil(from / step) * step + place * step,
    );
  const lines = [
    ...along(area.minLat, area.maxLat).map((lat) => [
      [area.minLon, lat],
      [area.maxLon, lat],
    ]),
    ...along(area.minLon, area.maxLon).map((lon) => [
      [lon, area.minLat],
      [lon, area.maxLat],
    ]),
  ];
  return collection(
    lines.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } })),
  );
}

/** The street that was chosen, under its signals. */
export function lineLayers({ tones, halo }: MapColours): LayerSpecification[] {
  const line = (id: string, colour: string, near: number, far: number): LayerSpecification => ({
    id,
    type: 'line',
    source: lineSource,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': ['interpolate', ['linear'], ['zoom'], 12, far, 18, near] },
  });
  return [line('chosen-street-edge', halo, 18, 8), line('chosen-street', tones.sky, 11, 4)];
}

/** Signals, alone or in heaps: a ring of what is open and done with their number. */
export function pointLayers({ tones, halo, onTone, name }: MapColours, dark: boolean): LayerSpecification[] {
  const tone: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    ...Object.entries(tones).flat(),
    tones.soft,
  ] as unknown as ExpressionSpecification;
  const alone: ExpressionSpecification = ['!', ['has', 'point_count']];
  const marked: ExpressionSpecification = ['!=', ['coalesce', ['get', 'mark'], ''], ''];
  return [
    {
      id: clusterLayer,
      type: 'symbol',
      source: pointsSource,
      filter: ['has', 'point_count'],
      layout: {
        'icon-image': ringImage(dark),
        'icon-size': ['step', ['get', 'point_count'], 0.68, 10, 0.82, 100, 1],
        'icon-allow-overlap': true,
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': mapFonts.bold,
        'text-size': 14,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': name },
    },
    {
      id: pointLayer,
      type: 'circle',
      source: pointsSource,
      filter: alone,
      paint: {
        'circle-color': tone,
        'circle-radius': ['case', ['get', 'chosen'], 14, marked, 11, 8],
        'circle-stroke-color': halo,
        'circle-stroke-width': ['case', ['get', 'chosen'], 4, 2.5],
      },
    },
    {
      id: 'point-marks',
      type: 'symbol',
      source: pointsSource,
      filter: ['all', alone, marked],
      layout: { 'icon-image': ['get', 'mark'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: { 'icon-color': onTone },
    },
  ];
}

/** A grid gives the eye a hold where nothing else is drawn. */
export function gridLayer({ grid }: MapColours): LayerSpecification {
  return { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': grid, 'line-width': 1 } };
}

/** Settlements and quarters by name, for grounds that do not name them. */
export function placeLayers({ name, softName, halo }: MapColours): LayerSpecification[] {
  const isQuarter: ExpressionSpecification = ['==', ['get', 'kind'], 'quarter'];
  return [
    {
      id: 'quarter-names',
      type: 'symbol',
      source: 'places',
      minzoom: 11,
      filter: isQuarter,
      layout: { 'text-field': ['get', 'name'], 'text-font': mapFonts.regular, 'text-size': 13, 'text-max-width': 7 },
      paint: { 'text-color': softName, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'places',
      filter: ['!', isQuarter],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': mapFonts.bold,
        'text-size': ['match', ['get', 'kind'], 'city', 18, 'town', 15, 13],
        // Next to a heap that would cover it.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.3,
        'symbol-sort-key': ['match', ['get', 'kind'], 'city', 0, 'town', 1, 2],
      },
      paint: { 'text-color': name, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}

function collection(features: Features['features']): Features {
  return { type: 'FeatureCollection', features };
}
