import type { LayerSpecification, SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { type Language, languageRows } from '@ns/languages';
import { basemapLayers } from './basemap-layers.ts';
import { darkColours, lightColours } from './map-colours.ts';
import type { MapArea, MapPlace } from './map-place.ts';
import type { MapSetup } from './map-setup.ts';
import { streetGroundLayers } from './street-ground.ts';
import {
  gridFeatures,
  gridLayer,
  lineLayers,
  lineSource,
  placeFeatures,
  placeLayers,
  pointLayers,
  pointsSource,
} from './overlay-layers.ts';

/** What decides how a map is drawn. */
export interface MapLook {
  readonly setup: MapSetup;
  /** The style behind `setup.styleUrl`, once fetched. */
  readonly foreign: StyleSpecification | null;
  readonly origin: string;
  readonly language: Language;
  readonly dark: boolean;
  readonly places: readonly MapPlace[];
  /** Where the map can be moved to. */
  readonly reach: MapArea;
  readonly points: SourceSpecification;
  /** The chosen street. */
  readonly line: SourceSpecification;
}

/** Steps of the grid of a map without tiles, degrees: about a kilometre. */
const gridStep = 0.01;

/** The whole style: the ground that is configured, or a quiet one with the settlements, and the points above it. */
export function mapStyle(look: MapLook): StyleSpecification {
  const colours = look.dark ? darkColours : lightColours;
  const { setup, foreign } = look;
  const overlays = { [lineSource]: look.line, [pointsSource]: look.points };
  const above = [...lineLayers(colours), ...pointLayers(colours, look.dark)];
  const own = (
    sources: Record<string, SourceSpecification>,
    layers: LayerSpecification[],
    ground: string = colours.ground,
  ): StyleSpecification => ({
    version: 8,
    sources: { ...sources, ...overlays },
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': ground } }, ...layers, ...above],
  });
  if (foreign) {
    return {
      ...foreign,
      sources: { ...foreign.sources, ...overlays },
      layers: [...foreign.layers, ...above],
    };
  }
  if (setup.tilesFile) {
    const address = new URL(setup.tilesFile, look.origin).href;
    return own(
      { basemap: { type: 'vector', url: `pmtiles://${address}` } },
      basemapLayers(colours, languageRows[look.language]),
      colours.water,
    );
  }
  if (setup.tileUrl) {
    return own({ pictures: { type: 'raster', tiles: [setup.tileUrl], tileSize: 256, maxzoom: 19 } }, [
      { id: 'pictures', type: 'raster', source: 'pictures' },
    ]);
  }
  const places: Record<string, SourceSpecification> = { places: { type: 'geojson', data: placeFeatures(look.places) } };
  if (setup.groundUrl) {
    return own({ ...places, streets: { type: 'geojson', data: new URL(setup.groundUrl, look.origin).href } }, [
      ...streetGroundLayers(colours, languageRows[look.language]),
      ...placeLayers(colours),
    ]);
  }
  return own({ ...places, grid: { type: 'geojson', data: gridFeatures(look.reach, gridStep) } }, [
    gridLayer(colours),
    ...placeLayers(colours),
  ]);
}
