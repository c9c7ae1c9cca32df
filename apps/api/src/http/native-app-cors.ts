import { type FastifyInstance } from 'fastify';

/** What the app sends beyond what browsers allow by themselves (Fetch standard, CORS-safelisted request headers). */
const requestHeaders = 'authorization, content-type, accept-language, apollo-require-preflight, device-token';

/** Seconds for which the app need not ask again; browsers cut longer times. */
const remembered = 7200;

/** Uploads answer for themselves: the tus server knows its headers. */
const answersItself = /^\/files(\/|$)/;

/**
 * Lets the pages inside the native apps ask this server, although they come from an origin of their own. Credentials
 * are not allowed: the apps carry their tokens themselves, and no cookie of a browser is of use to a page at such an
 * origin.
 * @param origins such as `https://localhost` (Android) and `capacitor://localhost` (iOS)
 */
export function enableNativeAppCors(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (answersItself.test(request.url)) {
      return;
    }
    reply.header('vary', 'origin');
    if (origin === undefined || !origins.includes(origin)) {
      return;
    }
    reply.header('access-control-allow-origin', origin);
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined) {
      return reply
        .headers({
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': requestHeaders,
          'access-control-max-age': String(remembered),
        })
        .code(204)
        .send();
    }
  });
}
