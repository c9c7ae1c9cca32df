import { transportSecurityHeaders } from '@ns/platform';
import { type FastifyInstance } from 'fastify';

/**
 * What pages of ours may load: only from ourselves, and the map from where it is configured; photos picked on the
 * device are shown from blobs.
 */
function contentPolicy({
  publicOrigin,
  mapOrigins,
  scripts,
}: {
  readonly publicOrigin: string;
  readonly mapOrigins: readonly string[];
  readonly scripts: readonly string[];
}): string {
  return [
    "default-src 'self'",
    ['script-src', "'self'", ...scripts].join(' '),
    ['img-src', "'self'", publicOrigin, ...mapOrigins, 'data:', 'blob:'].join(' '),
    // Angular and Ionic write styles of components into the page; see tools/docs/security.md.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    // Older browsers do not count a live connection to the own host as 'self'.
    ['connect-src', "'self'", publicOrigin.replace(/^http/, 'ws'), ...mapOrigins].join(' '),
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What pages of ours may load besides their own files. */
export interface PageSources {
  readonly publicUrl: string;
  readonly mapOrigins: readonly string[];
  /** hashes of the scripts that stand in the pages themselves */
  readonly scripts: readonly string[];
}

/**
 * Headers that every answer carries. Photos are linked by the public address, whatever name the page was opened under.
 */
export function addSecurityHeaders(app: FastifyInstance, { publicUrl, ...sources }: PageSources): void {
  const transport = transportSecurityHeaders(publicUrl);
  const policy = contentPolicy({ publicOrigin: new URL(publicUrl).origin, ...sources });
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
      'cross-origin-opener-policy': 'same-origin',
      ...transport,
    });
    await Promise.resolve();
  });
}
