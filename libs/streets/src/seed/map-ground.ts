import { createHash } from 'node:crypto';
import type { Territory } from '@ns/territory';
import type { StreetsFile } from './streets-file.ts';

/** The ground of the map when no tiles are configured. */
export interface MapGround {
  /** GeoJSON: the land of the municipality, railways and streets with their names. */
  readonly body: string;
  /** Changes with the content; part of the address, so that the answer can be kept for good. */
  readonly version: string;
  /** Who made the data, as its licence demands to be shown. */
  readonly attribution: string;
}

/** Draws the streets file and the outlines of the municipality as one GeoJSON document. */
export function mapGround(file: StreetsFile, territory: Territory | null): MapGround {
  const land = (territory?.lands ?? []).map((ring) => ({
    type: 'Feature',
    properties: { class: 'land' },
    geometry: { type: 'Polygon', coordinates: [closed(ring)] },
  }));
  const lines = file.lines.map(({ class: weight, name, latin, line }) => ({
    type: 'Feature',
    properties: { class: weight, ...(name === undefined ? {} : { name, latin: latin ?? name }) },
    geometry: { type: 'LineString', coordinates: line },
  }));
  const body = JSON.stringify({ type: 'FeatureCollection', features: [...land, ...lines] });
  return {
    body,
    version: createHash('sha256').update(body).digest('hex').slice(0, 16),
    attribution: file.attribution,
  };
}

/** GeoJSON wants the first corner of a ring again at its end. */
function closed(ring: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}
