import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What the app sends beyond what browsers allow by themselves (Fetch standard, CORS-safelisted request headers). */
const requestHeaders = 'authorization, content-type, accept-language, apollo-require-preflight, device-token';

/** Seconds for which the app need not ask again; browsers cut longer times. */
const remembered = 7200;

/** Uploads answer for themselves: the tus server knows its headers. */
const answersItself = /^\/files(\/|$)/;

/**
 * Lets the pages inside the native apps ask this server, although they come from an origin of their own. Credentials
 * are not allowed: the apps carry their tokens themselves, and no cookie of a browser is of use to a page at such an
 * origin. Call it before routes are added.
 * @param origins such as `https://localhost` (Android) and `capacitor://localhost` (iOS)
 */
export async function enableNativeAppCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(fastifyCors, {
    delegator: ({ headers: { origin }, url }, done) => {
      const isNative = origin !== undefined && origins.includes(origin) && !answersItself.test(url ?? '');
      done(null, {
        origin: isNative ? origin : false,
        methods: ['GET', 'POST'],
        allowedHeaders: requestHeaders,
        maxAge: remembered,
      });
    },
  });
}
