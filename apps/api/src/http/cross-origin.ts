import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What the app sends beyond what browsers allow by themselves (Fetch standard, CORS-safelisted request headers). */
const appHeaders = 'authorization, content-type, accept-language, apollo-require-preflight, device-token';
/** What a page without an account of ours needs. No `authorization`: what needs a token is for programs, not pages. */
const strangerHeaders = 'content-type, accept-language, apollo-require-preflight, if-none-match';
const strangersRead = 'etag, link, retry-after';

/** Seconds for which a page need not ask again; browsers cut longer times. */
const remembered = 7200;

/** Uploads answer for themselves: the tus server knows its headers. */
const answersItself = /^\/files(\/|$)/;

/** What is open to everybody without a token; the api answers strangers with what is public. */
const openToAll = /^\/(open-data\/|feeds\/|graphql(\?|$))/;

/**
 * Lets pages of other origins ask this server, always without credentials: no cookie of a browser is sent or counts.
 * The pages inside the native apps, which carry their tokens themselves, may ask everything; every other page may read
 * what is public: open data, feeds, and the api as a stranger. Call it before routes are added.
 * @param nativeOrigins such as `https://localhost` (Android) and `capacitor://localhost` (iOS)
 */
export async function enableCrossOrigin(app: FastifyInstance, nativeOrigins: readonly string[]): Promise<void> {
  await app.register(fastifyCors, {
    delegator: ({ headers: { origin }, url }, done) => {
      const path = url ?? '';
      const isNative = origin !== undefined && nativeOrigins.includes(origin) && !answersItself.test(path);
      if (!isNative && openToAll.test(path)) {
        const methods = path.startsWith('/graphql') ? ['GET', 'POST'] : ['GET', 'HEAD'];
        const headers = { allowedHeaders: strangerHeaders, exposedHeaders: strangersRead };
        done(null, { origin: '*', methods, ...headers, maxAge: remembered });
        return;
      }
      done(null, {
        origin: isNative ? origin : false,
        methods: ['GET', 'POST'],
        allowedHeaders: appHeaders,
        maxAge: remembered,
      });
    },
  });
}
