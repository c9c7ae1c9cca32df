import type { FastifyInstance } from 'fastify';

/** Bytes: five photos as phones make them. What is more is not read. */
const mostBytes = 250_000_000;

/**
 * Answers photos that another app shares with the installed web app before its service worker takes them
 * (`app-worker.js`, `share_target` of the manifest): in the first seconds after the installation. The photos are read
 * past, so that the browser gets the answer, and the page asks for them anew.
 */
export async function mountEarlyShare(app: FastifyInstance): Promise<void> {
  await app.register((scope, _options, mounted) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => {
      let bytes = 0;
      payload.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > mostBytes) {
          payload.destroy();
        }
      });
      payload.once('error', done);
      payload.once('end', () => done(null));
    });
    scope.post('/share', (_request, reply) => reply.redirect('/share?early=1', 303));
    mounted();
  });
}
