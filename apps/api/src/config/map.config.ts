import { ConfigurationError, defineConfig, optional } from '@ns/platform';
import { z } from 'zod';

/** Whose data the settlements and most tiles are. */
const openstreetmap = '© OpenStreetMap';

/** Where the ground of the map comes from; with none of the three addresses it is plain and nobody else is asked. */
export interface MapConfig {
  /** one file of vector tiles (PMTiles), served by the api */
  readonly tilesFile: string | undefined;
  readonly styleUrl: string | undefined;
  /** picture tiles, with `{z}`, `{x}` and `{y}` */
  readonly tileUrl: string | undefined;
  readonly attribution: { readonly text: string; readonly url: string | null };
  /** further addresses that a style fetches from */
  readonly origins: readonly string[];
}

export const mapConfig = defineConfig({
  variables: {
    MAP_TILES_FILE: optional(z.string()),
    MAP_STYLE_URL: optional(z.url({ protocol: /^https?$/ })),
    MAP_TILE_URL: optional(
      z
        .url({ protocol: /^https?$/ })
        .refine((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)), 'needs {z}, {x} and {y}'),
    ),
    MAP_ATTRIBUTION: z.string().default(openstreetmap),
    MAP_ATTRIBUTION_URL: optional(z.url({ protocol: /^https?$/ })),
    MAP_ORIGINS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter((each) => each !== ''))
      .pipe(z.array(z.url({ protocol: /^https?$/ }))),
  },
  read: (env): { readonly map: MapConfig } => {
    const grounds = [env.MAP_TILES_FILE, env.MAP_STYLE_URL, env.MAP_TILE_URL].filter((source) => source !== undefined);
    if (grounds.length > 1) {
      throw new ConfigurationError(
        'Only one of MAP_TILES_FILE, MAP_STYLE_URL and MAP_TILE_URL can be the ground of the map.',
      );
    }
    return {
      map: {
        tilesFile: env.MAP_TILES_FILE,
        styleUrl: env.MAP_STYLE_URL,
        tileUrl: env.MAP_TILE_URL,
        attribution: {
          text: env.MAP_ATTRIBUTION,
          url:
            env.MAP_ATTRIBUTION_URL ??
            (env.MAP_ATTRIBUTION === openstreetmap ? 'https://www.openstreetmap.org/copyright' : null),
        },
        origins: env.MAP_ORIGINS,
      },
    };
  },
});
