import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LanguageRow } from '@ns/languages';
import { mapFonts } from './basemap-layers.ts';
import type { MapColours } from './map-colours.ts';

const source = 'streets';
const isClass = (name: string): ExpressionSpecification => ['==', ['get', 'class'], name];
const widths = (...stops: number[]): ExpressionSpecification =>
  ['interpolate', ['exponential', 1.6], ['zoom'], ...stops] as ExpressionSpecification;

/** The ground where no tiles are configured: the land of the town, its streets with their names, the railway. */
export function streetGroundLayers(colours: MapColours, { script }: LanguageRow): LayerSpecification[] {
  const { built, border, road, mainRoad, roadEdge, path, name, halo } = colours;
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const line = (
    id: string,
    weight: string,
    colour: string,
    width: ExpressionSpecification,
    minzoom = 0,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source,
    filter: isClass(weight),
    minzoom,
    layout: round,
    paint: { 'line-color': colour, 'line-width': width },
  });
  const label = (id: string, filter: ExpressionSpecification, font: string[], minzoom: number): LayerSpecification => ({
    id,
    type: 'symbol',
    source,
    filter: ['all', ['has', 'name'], filter],
    minzoom,
    layout: {
      'text-field': ['get', script === 'Cyrl' ? 'name' : 'latin'],
      'text-font': font,
      'text-size': ['interpolate', ['linear'], ['zoom'], minzoom, 11, 18, 15],
      'symbol-placement': 'line',
    },
    paint: { 'text-color': name, 'text-halo-color': halo, 'text-halo-width': 1.6 },
  });
  return [
    { id: 'land', type: 'fill', source, filter: isClass('land'), paint: { 'fill-color': built } },
    {
      id: 'land-border',
      type: 'line',
      source,
      filter: isClass('land'),
      paint: { 'line-color': border, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
    line('rails', 'rail', path, widths(10, 1, 18, 3)),
    line('street-edges', 'minor', roadEdge, widths(11, 0.9, 14, 3.8, 19, 22), 11),
    line('main-street-edges', 'major', roadEdge, widths(9, 1.4, 13, 5, 19, 31)),
    line('streets', 'minor', road, widths(12, 0.8, 14, 2.4, 19, 18), 12),
    line('main-streets', 'major', mainRoad, widths(9, 0.7, 13, 3.2, 19, 26)),
    label('main-street-names', isClass('major'), mapFonts.bold, 12),
    label('street-names', isClass('minor'), mapFonts.regular, 14),
  ];
}
