import type { SiteConfig } from '../config/site.config.ts';
import type { FastifyInstance } from 'fastify';

/** What other programs look for at addresses that are the same everywhere (RFC 8615). */
export type WellKnown = SiteConfig['wellKnown'];

const day = 86_400_000;

/**
 * Serves `/.well-known/`: where a password is changed, where weaknesses are reported (RFC 9116), and which native apps
 * may open links of this portal. What is not configured is not there.
 * @param now clock in milliseconds, for tests
 */
export function mountWellKnown(
  app: FastifyInstance,
  { securityContact, androidFingerprints, appleTeam, appId }: WellKnown,
  publicUrl: string,
  now: () => number = Date.now,
): void {
  app.get('/.well-known/change-password', (_request, reply) => reply.redirect('/account', 302));
  if (securityContact !== undefined) {
    app.get('/.well-known/security.txt', (_request, reply) =>
      reply
        .type('text/plain; charset=utf-8')
        .send(
          [
            `Contact: ${securityContact}`,
            `Expires: ${new Date(now() + 180 * day).toISOString()}`,
            'Preferred-Languages: bg, en',
            `Canonical: ${publicUrl}/.well-known/security.txt`,
            '',
          ].join('\n'),
        ),
    );
  }
  if (androidFingerprints.length > 0) {
    app.get('/.well-known/assetlinks.json', (_request, reply) =>
      reply.send([
        {
          relation: ['delegate_permission/common.handle_all_urls'],
          target: { namespace: 'android_app', package_name: appId, sha256_cert_fingerprints: androidFingerprints },
        },
      ]),
    );
  }
  if (appleTeam !== undefined) {
    app.get('/.well-known/apple-app-site-association', (_request, reply) =>
      reply
        .type('application/json')
        .send({ applinks: { details: [{ appIDs: [`${appleTeam}.${appId}`], components: appComponents }] } }),
    );
  }
}

/**
 * Pages of the portal that the app opens by their links: those of reports and those that mails lead to. The manifest of
 * the Android app and `app-links.ts` of the app name the same.
 */
const appComponents = [
  ...['/s/*', '/signals/*', '/signals', '/track', '/report', '/map'],
  ...['/from-mail', '/verify', '/sign-in', '/reset', '/email'],
].map((path) => ({ '/': path }));
