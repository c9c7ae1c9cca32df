import { languageOf, sameText } from '@ns/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { OwnCookies } from '../access/cookies.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { sessionSeconds } from '../sessions/session-lifetime.ts';
import { enterByProvider, type SsoRefusal } from './enter-by-provider.ts';
import type { ProviderClient } from './provider-client.ts';
import { attemptSeconds, attemptSecrets, beginAttempt, takeAttempt } from './sso-attempt.ts';

export interface SsoRoutesNeeds extends Needs<'database' | 'keys' | 'limits' | 'security' | 'sessions'> {
  readonly provider: ProviderClient;
  readonly cookies: OwnCookies;
}

/**
 * What the sign-in page says: {@link SsoRefusal}, or
 * - `unavailable`: the provider cannot be reached
 * - `expired`: the attempt ran out, was used, or belongs to another browser
 * - `failed`: the provider refused, or its answer was not accepted
 * - `busy`: too many attempts
 */
export type SsoFailure = SsoRefusal | 'unavailable' | 'expired' | 'failed' | 'busy';

const longestPath = 500;

/**
 * `/sso/start?next=/inbox` sends the browser to the provider; `/sso/callback` takes its answer, opens a session by the
 * same cookie as every sign-in, and goes to the console. A failure goes to the sign-in page with its word in `sso`.
 */
export function ssoRoutes(app: FastifyInstance, needs: SsoRoutesNeeds, done: () => void): void {
  const { database, keys, provider, cookies } = needs;
  app.get('/sso/start', async (request, reply) => {
    const next = nextOf(request);
    if (await isTooMuch(needs, request)) {
      return toSignIn(reply, 'busy', next);
    }
    const secret = await beginAttempt(database.fork(), next);
    const url = await provider.signInUrl(attemptSecrets(keys, secret));
    if (!url) {
      return toSignIn(reply, 'unavailable', next);
    }
    void reply.setCookie(cookies.sso.name, secret, { ...cookies.sso.options, maxAge: attemptSeconds });
    return leave(reply, url.href);
  });

  app.get('/sso/callback', async (request, reply) => {
    const secret = request.cookies[cookies.sso.name] ?? '';
    const search = searchOf(request);
    const secrets = attemptSecrets(keys, secret);
    if (await isTooMuch(needs, request)) {
      return toSignIn(reply, 'busy');
    }
    // A foreign page that sends the browser here must not end the attempt that runs in it.
    const isOwn = sameText(secrets.state, new URLSearchParams(search).get('state') ?? '');
    const next = isOwn ? await takeAttempt(database.fork(), secret) : undefined;
    if (next === undefined) {
      return toSignIn(reply, 'expired');
    }
    void reply.clearCookie(cookies.sso.name, cookies.sso.options);
    const person = await provider.personOf(search, secrets);
    if (person === undefined || person === 'unavailable') {
      return toSignIn(reply, person ?? 'failed', next);
    }
    const browser = { clientAddress: request.ip, userAgent: request.headers['user-agent'] };
    const outcome = await database.transaction((tx) => enterByProvider(tx, needs.sessions, person, browser));
    const source = securitySource(needs.security, { requestId: request.id, clientAddress: request.ip });
    if (outcome.kind === 'refused') {
      const address = needs.security.mark(`${person.issuer} ${person.subject}`);
      needs.security.record({ event: 'sign_in_failed', address, method: 'sso' }, source);
      return toSignIn(reply, outcome.reason, next);
    }
    const { accountId, refreshToken } = outcome.session;
    needs.security.record({ event: 'sign_in_succeeded', accountId, method: 'sso', knownDevice: false }, source);
    void reply.setCookie(cookies.refresh.name, refreshToken, { ...cookies.refresh.options, maxAge: sessionSeconds });
    return leave(reply, `/console${next}`);
  });
  done();
}

async function isTooMuch({ limits }: Needs<'limits'>, request: FastifyRequest): Promise<boolean> {
  const language = languageOf(request.headers['accept-language']);
  try {
    await limits.count('sso', { clientAddress: request.ip, language });
    return false;
  } catch (cause) {
    if (cause instanceof GraphQLError) {
      return true;
    }
    throw cause;
  }
}

function searchOf({ url }: FastifyRequest): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/**
 * Only a path of the console: a link with a foreign address must not lead away.
 * @returns as a header may carry it, without `/console`
 */
function nextOf(request: FastifyRequest): string {
  const next = new URLSearchParams(searchOf(request)).get('next') ?? '';
  const home = new URL('http://console/console/');
  const url = next.startsWith('/') && next.length <= longestPath ? URL.parse(`/console${next}`, home.href) : null;
  const isInside = url?.host === home.host && url.pathname.startsWith(home.pathname);
  const path = isInside ? `${url.pathname}${url.search}`.slice(home.pathname.length - 1) : '/inbox';
  return path.startsWith('/sign-in') || path.startsWith('//') ? '/inbox' : path;
}

function toSignIn(reply: FastifyReply, failure: SsoFailure, next = '/inbox'): FastifyReply {
  const query = new URLSearchParams({ sso: failure, ...(next === '/inbox' ? {} : { next }) });
  return leave(reply, `/console/sign-in?${query.toString()}`);
}

function leave(reply: FastifyReply, address: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(address, 303);
}
