import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type FastifyInstance } from 'fastify';

const packed = promisify(gzip);

/** Shorter answers fit into one packet anyhow. */
const worthIt = 1400;

/** A low level: an answer is packed once for one reader, and the processor is shared. */
const level = 4;

/**
 * Sends JSON responses with gzip to clients that accept it. Files of the front ends are compressed at build time,
 * and images are compressed already. An answer holds nothing that a foreign page could guess at by its length: such
 * a page cannot ask in somebody's name.
 */
export function compressJson(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const type = String(reply.getHeader('content-type') ?? '');
    if (typeof payload !== 'string' || payload.length < worthIt || !/^application\/([\w.-]+\+)?json/.test(type)) {
      return payload;
    }
    if (
      reply.getHeader('content-encoding') !== undefined ||
      !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    ) {
      return payload;
    }
    const body = await packed(payload, { level });
    const vary = [reply.getHeader('vary')].flat().filter(Boolean).join(', ');
    reply.headers({
      'content-encoding': 'gzip',
      'content-length': body.length,
      vary: [vary, 'accept-encoding'].filter(Boolean).join(', '),
    });
    return body;
  });
}
