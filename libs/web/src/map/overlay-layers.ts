import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { mapFonts } from './basemap-layers.ts';
import type { MapColours } from './map-colours.ts';
import type { MapArea, MapPlace, MapPoint } from './map-place.ts';

export const pointsSource = 'points';
export const pointLayer = 'points';
export const clusterLayer = 'clusters';

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

/** Signals, alone or in heaps that say how many they are. */
export function pointLayers({ tones, halo, onTone }: MapColours): LayerSpecification[] {
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
      type: 'circle',
      source: pointsSource,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': tones.river,
        'circle-radius': ['step', ['get', 'point_count'], 16, 10, 20, 100, 26],
        'circle-stroke-color': halo,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'cluster-counts',
      type: 'symbol',
      source: pointsSource,
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': mapFonts.bold,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': onTone },
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
export function placeLayers({ name, softName, halo, tones }: MapColours): LayerSpecification[] {
  const isQuarter: ExpressionSpecification = ['==', ['get', 'kind'], 'quarter'];
  return [
    {
      id: 'place-dots',
      type: 'circle',
      source: 'places',
      filter: ['!', isQuarter],
      paint: {
        'circle-color': halo,
        'circle-radius': ['match', ['get', 'kind'], 'city', 7, 'town', 6, 4.5],
        'circle-stroke-color': tones.soft,
        'circle-stroke-width': 2,
      },
    },
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
        'text-anchor': 'top',
        'text-offset': [0, 0.7],
        'symbol-sort-key': ['match', ['get', 'kind'], 'city', 0, 'town', 1, 2],
      },
      paint: { 'text-color': name, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}

function collection(features: Features['features']): Features {
  return { type: 'FeatureCollection', features };
}
