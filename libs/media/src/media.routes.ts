import type { FastifyInstance } from 'fastify';
import type { Media } from './compose-media.ts';
import type { NodeHandler } from './uploads/upload-handler.ts';
import { uploadsPath } from './uploads/upload-rules.ts';

/**
 * Mounts `/files` and `/photos` in a fastify server: `await app.register(mediaRoutes, media)`. Bodies are streamed, not
 * parsed.
 */
export async function mediaRoutes(
  app: FastifyInstance,
  media: Pick<Media, 'uploadHandler' | 'photoHandler' | 'headers'>,
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => {
    done(null);
  });
  const mount = (url: string, method: string[], handler: NodeHandler) => {
    app.route({
      url,
      method,
      handler: async (request, reply) => {
        reply.hijack();
        for (const [name, value] of Object.entries(media.headers)) {
          reply.raw.setHeader(name, value);
        }
        await handler(request.raw, reply.raw);
      },
    });
  };
  const uploadMethods = ['OPTIONS', 'POST', 'HEAD', 'PATCH', 'DELETE', 'GET'];
  mount(uploadsPath, uploadMethods, media.uploadHandler);
  mount(`${uploadsPath}/*`, uploadMethods, media.uploadHandler);
  mount('/photos/*', ['GET', 'HEAD'], media.photoHandler);
  return Promise.resolve();
}
