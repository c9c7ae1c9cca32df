import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Shorter answers fit into one packet anyhow. */
const threshold = 1400;

/** A low level: an answer is packed once for one reader, and the processor is shared. */
const level = 4;

/** Bytes up to which an answer is packed at once, which takes about a millisecond; longer ones are packed in pieces. */
const syncThreshold = 64 * 1024;

const json = /^application\/([\w.-]+\+)?json/;

/**
 * Sends JSON responses with gzip to clients that accept it. Files of the front ends are compressed at build time,
 * images are compressed already, and streams are sent as they come. HTML is left alone: a page behind a mailed link
 * shows its secret, and a foreign page could guess at it by the length. An answer in JSON holds nothing of the kind:
 * such a page cannot ask in somebody's name. Call it before routes are added.
 */
export async function compressJson(app: FastifyInstance): Promise<void> {
  app.addHook('onSend', async (request, reply, payload) => {
    // The plugin would also compress streams, and every type that mime-db calls compressible; this is its way to
    // leave one answer out.
    if (typeof payload !== 'string' || !json.test(String(reply.getHeader('content-type') ?? ''))) {
      request.headers['x-no-compression'] = 'true';
    }
    return Promise.resolve(payload);
  });
  await app.register(fastifyCompress, {
    encodings: ['gzip'],
    threshold,
    syncThreshold,
    zlibOptions: { level },
    customTypes: json,
    // A request of a few bytes could unfold to gigabytes.
    globalDecompression: false,
  });
}
