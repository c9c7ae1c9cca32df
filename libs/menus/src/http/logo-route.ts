import { logoOf } from '@ns/municipality';
import type { Database } from '@ns/platform';
import type { FastifyInstance } from 'fastify';

/**
 * `GET /logo`: the picture of the municipality. Its address changes with it (`?v=`), so that it can be kept for long.
 */
export async function logoRoute(app: FastifyInstance, { database }: { readonly database: Database }): Promise<void> {
  app.get('/logo', async (_request, reply) => {
    const logo = await logoOf(database.fork());
    if (!logo) {
      return reply.code(404).header('cache-control', 'no-store').send();
    }
    return reply
      .header('content-type', logo.mediaType)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('x-content-type-options', 'nosniff')
      .send(logo.content);
  });
  return Promise.resolve();
}
