import { type FastifyInstance } from 'fastify';

/** What pages of ours may load: only from ourselves, and the map from where it is configured; photos picked on the device are shown from blobs. */
function contentPolicy(publicOrigin: string, mapOrigins: readonly string[]): string {
  return [
    "default-src 'self'",
    ['img-src', "'self'", publicOrigin, ...mapOrigins, 'data:', 'blob:'].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    ['connect-src', "'self'", ...mapOrigins, 'ws:', 'wss:'].join(' '),
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers that every answer carries. Photos are linked by the public address, whatever name the page was opened under. */
export function addSecurityHeaders(app: FastifyInstance, publicUrl: string, mapOrigins: readonly string[]): void {
  const policy = contentPolicy(new URL(publicUrl).origin, mapOrigins);
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
      'cross-origin-opener-policy': 'same-origin',
    });
    await Promise.resolve();
  });
}
