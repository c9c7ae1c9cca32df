import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LanguageRow } from '@ns/languages';
import type { MapColours } from './map-colours.ts';

/**
 * Fonts of the device: without a `glyphs` address MapLibre draws all characters itself, so none are fetched. The first
 * name of a stack is the weight, the following ones are families.
 */
export const mapFonts = {
  regular: ['Inter', 'PT Sans', 'sans-serif'],
  bold: ['Inter Bold', 'Inter', 'PT Sans', 'sans-serif'],
};

const basemapSource = 'basemap';

/** Wider with every zoom level. */
const widths = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as ExpressionSpecification;
const isKind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/**
 * Our drawing of vector tiles in the schema of Protomaps (version 4): ground, water, streets, names. Decision 0240
 * says why it is not that of @protomaps/basemaps.
 */
export function basemapLayers(colours: MapColours, { tag }: LanguageRow): LayerSpecification[] {
  return [
    ...grounds(colours),
    ...roads(colours),
    ...names(colours, ['coalesce', ['get', `name:${tag}`], ['get', 'name']]),
  ];
}

function grounds({ green, built, water, building, buildingEdge, ground, border }: MapColours): LayerSpecification[] {
  return [
    { id: 'earth', type: 'fill', source: basemapSource, 'source-layer': 'earth', paint: { 'fill-color': ground } },
    {
      id: 'built',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'landuse',
      filter: isKind(
        'residential',
        'industrial',
        'commercial',
        'retail',
        'school',
        'hospital',
        'university',
        'railway',
      ),
      paint: { 'fill-color': built },
    },
    {
      id: 'green',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'landuse',
      filter: isKind(
        'park',
        'allotments',
        'farmland',
        'forest',
        'wood',
        'grass',
        'grassland',
        'heath',
        'garden',
        'cemetery',
        'nature_reserve',
        'meadow',
        'orchard',
        'recreation_ground',
        'village_green',
        'playground',
        'pitch',
        'scrub',
      ),
      paint: { 'fill-color': green },
    },
    {
      id: 'water',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': water },
    },
    {
      id: 'streams',
      type: 'line',
      source: basemapSource,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': water, 'line-width': widths(8, 0.8, 18, 9) },
    },
    {
      id: 'buildings',
      type: 'fill',
      source: basemapSource,
      'source-layer': 'buildings',
      filter: isKind('building', 'building_part'),
      minzoom: 13,
      paint: { 'fill-color': building, 'fill-outline-color': buildingEdge },
    },
    {
      id: 'borders',
      type: 'line',
      source: basemapSource,
      'source-layer': 'boundaries',
      paint: { 'line-color': border, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
  ];
}

function roads({ road, mainRoad, roadEdge, path }: MapColours): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const main = isKind('highway', 'major_road');
  return [
    {
      id: 'paths',
      type: 'line',
      source: basemapSource,
      'source-layer': 'roads',
      filter: isKind('path', 'other'),
      minzoom: 14,
      paint: { 'line-color': path, 'line-width': widths(14, 0.8, 19, 4), 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'rails',
      type: 'line',
      source: basemapSource,
      'source-layer': 'roads',
      filter: isKind('rail'),
      paint: { 'line-color': path, 'line-width': widths(10, 0.6, 18, 3) },
    },
    {
      id: 'minor-road-edges',
      type: 'line',
      source: basemapSource,
      'source-layer': 'roads',
      filter: isKind('minor_road'),
      minzoom: 12,
      layout: round,
      paint: { 'line-color': roadEdge, 'line-width': widths(12, 1.4, 14, 3.6, 19, 22) },
    },
    {
      id: 'main-road-edges',
      type: 'line',
      source: basemapSource,
      'source-layer': 'roads',
      filter: main,
      layout: round,
      paint: { 'line-color': roadEdge, 'line-width': widths(7, 1.2, 13, 4.6, 19, 32) },
    },
    {
      id: 'minor-roads',
      type: 'line',
      source: basemapSource,
      'source-layer': 'roads',
      filter: isKind('minor_road'),
      minzoom: 12,
      layout: round,
      paint: { 'line-color': road, 'line-width': widths(12, 0.7, 14, 2.2, 19, 18) },
    },
    {
      id: 'main-roads',
      type: 'line',
      source: basemapSource,
      'source-layer': 'roads',
      filter: main,
      layout: round,
      paint: { 'line-color': mainRoad, 'line-width': widths(7, 0.6, 13, 3, 19, 27) },
    },
  ];
}

function names(
  { name, softName, waterName, greenName, halo }: MapColours,
  text: ExpressionSpecification,
): LayerSpecification[] {
  const drawn = (colour: string) => ({ 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': 1.6 });
  return [
    {
      id: 'water-names',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'water',
      filter: ['!=', ['geometry-type'], 'Polygon'],
      layout: { 'text-field': text, 'text-font': mapFonts.regular, 'text-size': 12, 'symbol-placement': 'line' },
      paint: drawn(waterName),
    },
    {
      id: 'lake-names',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'water',
      minzoom: 13,
      filter: ['==', ['geometry-type'], 'Polygon'],
      layout: { 'text-field': text, 'text-font': mapFonts.regular, 'text-size': 12, 'text-max-width': 7 },
      paint: drawn(waterName),
    },
    {
      id: 'park-names',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'pois',
      minzoom: 13,
      filter: isKind('park', 'garden', 'nature_reserve', 'recreation_ground', 'cemetery', 'forest', 'wood'),
      layout: {
        'text-field': text,
        'text-font': mapFonts.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 11, 18, 14],
        'text-max-width': 7,
      },
      paint: drawn(greenName),
    },
    {
      id: 'main-street-names',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'roads',
      filter: isKind('highway', 'major_road'),
      minzoom: 12,
      layout: {
        'text-field': text,
        'text-font': mapFonts.bold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 11, 18, 16],
        'symbol-placement': 'line',
      },
      paint: drawn(name),
    },
    {
      id: 'street-names',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'roads',
      filter: ['!', isKind('highway', 'major_road')],
      minzoom: 14,
      layout: {
        'text-field': text,
        'text-font': mapFonts.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 14, 11, 18, 15],
        'symbol-placement': 'line',
      },
      paint: drawn(name),
    },
    {
      id: 'house-numbers',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'buildings',
      minzoom: 17,
      filter: isKind('address'),
      layout: { 'text-field': ['get', 'addr_housenumber'], 'text-font': mapFonts.regular, 'text-size': 11 },
      paint: drawn(softName),
    },
    {
      id: 'quarter-names',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'places',
      minzoom: 11,
      filter: isKind('neighbourhood', 'macrohood'),
      layout: { 'text-field': text, 'text-font': mapFonts.regular, 'text-size': 12, 'text-max-width': 7 },
      paint: drawn(softName),
    },
    {
      id: 'settlement-names',
      type: 'symbol',
      source: basemapSource,
      'source-layer': 'places',
      filter: isKind('locality'),
      layout: {
        'text-field': text,
        'text-font': mapFonts.bold,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 12, 14, 17],
      },
      paint: drawn(name),
    },
  ];
}
