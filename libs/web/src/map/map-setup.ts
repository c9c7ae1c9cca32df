import { InjectionToken, inject } from '@angular/core';
import { serverOriginToken } from '../server/graphql-endpoint.ts';

/** Source of the map, from the server's `/map/setup.json`. At most one of the URLs is given. */
export interface MapSetup {
  /** One file of vector tiles (PMTiles, Protomaps schema), read in ranges from our own server. */
  readonly tilesFile: string | null;
  /** A complete MapLibre style. */
  readonly styleUrl: string | null;
  /** Picture tiles with `{z}`, `{x}` and `{y}`. */
  readonly tileUrl: string | null;
  /** GeoJSON of the streets, drawn where there are no tiles. */
  readonly groundUrl: string | null;
  /** Who made the data that is shown. */
  readonly attribution: { readonly text: string; readonly url: string | null };
}

/** The map when the server cannot be asked: settlements and points on a quiet ground. */
export const plainMap: MapSetup = {
  tilesFile: null,
  styleUrl: null,
  tileUrl: null,
  groundUrl: null,
  attribution: { text: '© OpenStreetMap', url: 'https://www.openstreetmap.org/copyright' },
};

/** Asks the server once for the source of the map; without an answer the map is plain, and the next map asks again. */
export const mapSetup = new InjectionToken<() => Promise<MapSetup>>('mapSetup', {
  factory: () => {
    const origin = inject(serverOriginToken);
    let known: Promise<MapSetup> | undefined;
    return async () => {
      known ??= readSetup(origin);
      try {
        return await known;
      } catch {
        known = undefined;
        return plainMap;
      }
    };
  },
});

async function readSetup(origin: string): Promise<MapSetup> {
  const answer = await fetch(`${origin}/map/setup.json`, { credentials: 'omit' });
  if (!answer.ok) {
    throw new Error(`The server returned no map configuration: ${String(answer.status)}`);
  }
  return (await answer.json()) as MapSetup;
}
