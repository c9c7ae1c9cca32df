import fastifyHelmet from '@fastify/helmet';
import { transportSecurityHeaders } from '@ns/platform';
import type { FastifyInstance } from 'fastify';

/** What pages of ours may load besides their own files. */
export interface PageSources {
  readonly publicUrl: string;
  readonly mapOrigins: readonly string[];
  /** hashes of the scripts that stand in the pages themselves */
  readonly scripts: readonly string[];
}

/**
 * What pages of ours may load: only from ourselves, and the map from where it is configured; photos picked on the
 * device are shown from blobs. Photos are linked by the public address, whatever name the page was opened under.
 */
function contentPolicy({ publicUrl, mapOrigins, scripts }: PageSources): Record<string, string[]> {
  const publicOrigin = new URL(publicUrl).origin;
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts],
    'img-src': ["'self'", publicOrigin, ...mapOrigins, 'data:', 'blob:'],
    // Angular and Ionic write styles of components into the page; see tools/docs/security.md.
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    // Older browsers do not count a live connection to the own host as 'self'; the service worker fetches the photos
    // that the page shows.
    'connect-src': ["'self'", publicOrigin, publicOrigin.replace(/^http/, 'ws'), ...mapOrigins],
    'worker-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

/** Headers that every answer carries. Call it before routes are added. */
export async function addSecurityHeaders(app: FastifyInstance, sources: PageSources): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy(sources) },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    // Signed addresses and the links of older mails have secrets in them: no log gets them from a later request.
    referrerPolicy: { policy: 'no-referrer' },
    // The native apps show photos of this server in pages of another origin.
    crossOriginResourcePolicy: false,
    // Uploads and photos have the same header without helmet; see `transportSecurityHeaders`.
    strictTransportSecurity: false,
    // Headers of browsers that are gone, or whose work the content policy does.
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  const further = {
    'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
    ...transportSecurityHeaders(sources.publicUrl),
  };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(further);
    done();
  });
}
