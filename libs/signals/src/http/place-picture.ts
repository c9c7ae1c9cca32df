import { createHash } from 'node:crypto';
import type { MapLine } from '@ns/media';
import type { Database } from '@ns/platform';
import type { FastifyInstance } from 'fastify';
import { publicSignalByReference } from '../queries/public-signals.ts';
import type { LinesAround } from './share-cards.ts';

/** From the place to the edge of the picture, metres. */
export const placePictureReach = 220;
const side = 100;

/**
 * Serves `/s/<reference>/place.svg`: the streets around a published signal with a mark in the middle, for cards that
 * have no photo. 404 where the signal has no point, or no street is known around it.
 */
export function placePictures(
  app: FastifyInstance,
  { database, linesAround }: { readonly database: Database; readonly linesAround: LinesAround },
): void {
  app.get<{ Params: { reference: string } }>('/s/:reference/place.svg', async (request, reply) => {
    const em = database.fork();
    const signal = await publicSignalByReference(em, request.params.reference.slice(0, 40));
    const { lat = null, lon = null } = signal ?? {};
    const lines = lat === null || lon === null ? [] : await linesAround(em, { lat, lon }, placePictureReach);
    if (lines.length === 0) {
      return reply.code(404).type('text/plain; charset=utf-8').send('Not found');
    }
    const picture = drawPlace(lines);
    const etag = `"${createHash('sha256').update(picture).digest('base64url')}"`;
    reply.headers({ 'cache-control': 'no-cache', etag });
    return request.headers['if-none-match'] === etag
      ? reply.code(304).send()
      : reply.type('image/svg+xml').send(picture);
  });
}

/** Numbers alone are written: nothing that people wrote is in it. Its colours follow the device. */
export function drawPlace(lines: readonly MapLine[]): string {
  const path = lines.map((line) => {
    const [fromX, fromY, toX, toY] = line.map((each) => Math.round(each * side * 10) / 10);
    return `M${String(fromX)} ${String(fromY)}L${String(toX)} ${String(toY)}`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(side)} ${String(side)}">` +
    '<style>.g{fill:#efe7da}.c{stroke:#d3c6b1}.w{stroke:#fff}.m{fill:#b3432e;stroke:#fff}' +
    '@media(prefers-color-scheme:dark){.g{fill:#22302f}.c{stroke:#16201f}.w{stroke:#48605e}' +
    '.m{stroke:#22302f}}</style>' +
    `<rect class="g" width="${String(side)}" height="${String(side)}"/>` +
    `<g fill="none" stroke-linecap="round"><path class="c" stroke-width="6" d="${path.join('')}"/>` +
    `<path class="w" stroke-width="4" d="${path.join('')}"/></g>` +
    '<path class="m" stroke-width="2" d="M50 54C40 42 38 38 38 33a12 12 0 0 1 24 0c0 5-2 9-12 21z"/>' +
    '<circle cx="50" cy="33" r="4.5" fill="#fff"/></svg>'
  );
}
