import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { featureFilter, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';
import { tileOf } from './tiny-tiles.ts';

/** A file on disk for the reader of PMTiles. */
class FileOnDisk implements Source {
  constructor(private readonly content: Buffer) {}

  getKey(): string {
    return 'map';
  }

  getBytes(offset: number, length: number): Promise<RangeResponse> {
    return Promise.resolve({ data: Uint8Array.from(this.content.subarray(offset, offset + length)).buffer });
  }
}

/** The layers of a vector tile of a PMTiles file around a place. */
export async function tileAround(
  file: string,
  place: { readonly lat: number; readonly lon: number },
  zoom: number,
): Promise<VectorTile> {
  const tile = await new PMTiles(new FileOnDisk(await readFile(file))).getZxy(zoom, ...tileOf(place, zoom));
  const bytes = Buffer.from(tile?.data ?? new ArrayBuffer(0));
  return new VectorTile(new PbfReader(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes));
}

/** What of a tile a layer of the style draws, by the renderer's own rules. */
export function drawnBy(layer: LayerSpecification, tile: VectorTile, zoom: number): readonly VectorTileFeature[] {
  const name = 'source-layer' in layer ? (layer['source-layer'] ?? '') : '';
  const features = tile.layers[name];
  if (!features || zoom < (layer.minzoom ?? 0)) {
    return [];
  }
  const { filter } = featureFilter('filter' in layer ? layer.filter : undefined, `layers.${layer.id}.filter`);
  return Array.from({ length: features.length }, (_each, at) => features.feature(at)).filter((feature) =>
    filter({ zoom }, { type: feature.type, properties: feature.properties, geometry: [] }),
  );
}
