import type { MapConfig } from '../config/map.config.ts';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import { ConfigurationError, queryTexts } from '@ns/platform';
import type { MapGround } from '@ns/streets';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const tilesPath = '/map/tiles.pmtiles';
const groundPath = '/map/ground.json';
/** Magic bytes and version of a PMTiles archive that the apps can read. */
const signature = Buffer.from('PMTiles\u0003');

/**
 * Serves the map configuration of the apps (`/map/setup.json`), the tiles file in byte ranges, and the ground that is
 * drawn where no tiles are configured. All are public, and the native apps, whose pages come from the device, ask from
 * another origin.
 * @throws ConfigurationError for a tiles file that is not one
 */
export async function mountMap(app: FastifyInstance, map: MapConfig, ground: MapGround | null): Promise<void> {
  const file = map.tilesFile === undefined ? undefined : resolve(map.tilesFile);
  if (file !== undefined) {
    await checkTilesFile(file);
  }
  const isPlain = file === undefined && map.styleUrl === undefined && map.tileUrl === undefined;
  await app.register(async (scope) => {
    scope.addHook('onSend', (_request, reply, payload, done) => {
      reply.header('access-control-allow-origin', '*');
      done(null, payload);
    });
    scope.get('/map/setup.json', async (_request, reply) => {
      const tilesFile = file === undefined ? null : `${tilesPath}?v=${await versionOf(file)}`;
      return reply.header('cache-control', 'no-cache').send({
        tilesFile,
        styleUrl: map.styleUrl ?? null,
        tileUrl: map.tileUrl ?? null,
        groundUrl: ground && isPlain ? `${groundPath}?v=${ground.version}` : null,
        attribution: map.attribution,
      });
    });
    if (ground && isPlain) {
      scope.get(groundPath, async (request, reply) =>
        reply
          .type('application/geo+json')
          .header(
            'cache-control',
            versionAsked(request) === ground.version ? 'public, max-age=31536000, immutable' : 'no-cache',
          )
          .send(ground.body),
      );
    }
    if (file === undefined) {
      return;
    }
    await scope.register(fastifyStatic, { root: dirname(file), serve: false, cacheControl: false });
    scope.get(tilesPath, async (request, reply) => {
      // A file that was replaced has another version and so another address.
      const current = versionAsked(request) === (await versionOf(file));
      return reply
        .header('cache-control', current ? 'public, max-age=31536000, immutable' : 'no-cache')
        .sendFile(basename(file));
    });
  });
}

/** Origins that pages of ours may fetch map data from, for the content security policy. */
export function mapOrigins(map: MapConfig): string[] {
  return [
    ...new Set(
      [map.styleUrl, map.tileUrl, ...map.origins].flatMap((address) =>
        address === undefined ? [] : (URL.parse(address)?.origin ?? []),
      ),
    ),
  ];
}

function versionAsked({ query }: FastifyRequest): string | undefined {
  return queryTexts(query, ['v'])?.v;
}

async function versionOf(file: string): Promise<string> {
  const { mtimeMs, size } = await stat(file);
  return `${Math.round(mtimeMs).toString(36)}-${size.toString(36)}`;
}

async function checkTilesFile(file: string): Promise<void> {
  const start = Buffer.alloc(signature.length);
  try {
    const handle = await open(file);
    await handle.read(start, 0, start.length, 0).finally(() => handle.close());
  } catch (cause) {
    throw new ConfigurationError('The configuration is not usable:\n  MAP_TILES_FILE: cannot be read', { cause });
  }
  if (!start.equals(signature)) {
    throw new ConfigurationError('The configuration is not usable:\n  MAP_TILES_FILE: is no PMTiles file of version 3');
  }
}
