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
  return [
    { id: 'land', type: 'fill', source, filter: isClass('land'), paint: { 'fill-color': built } },
    {
      id: 'land-border',
      type: 'line',
      source,
      filter: isClass('land'),
      paint: { 'line-color': border, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
    line('rails', 'rail', path, widths(10, 0.8, 18, 3)),
    line('street-edges', 'minor', roadEdge, widths(12, 1, 19, 20), 12),
    line('main-street-edges', 'major', roadEdge, widths(9, 1, 19, 28)),
    line('streets', 'minor', road, widths(12, 0.6, 19, 17), 12),
    line('main-streets', 'major', mainRoad, widths(9, 0.6, 19, 24)),
    {
      id: 'street-names',
      type: 'symbol',
      source,
      filter: ['has', 'name'],
      minzoom: 13,
      layout: {
        'text-field': ['get', script === 'Cyrl' ? 'name' : 'latin'],
        'text-font': mapFonts.regular,
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 11, 18, 15],
        'symbol-placement': 'line',
      },
      paint: { 'text-color': name, 'text-halo-color': halo, 'text-halo-width': 1.6 },
    },
  ];
}
