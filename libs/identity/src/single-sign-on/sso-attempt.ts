import { createHash, randomBytes } from 'node:crypto';
import { type DerivedKeys, type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import type { AttemptSecrets } from './provider-client.ts';

/** Somebody has this long to sign in at the provider. */
export const attemptSeconds = 600;

const secretShape = /^[\w-]{43}$/;

/**
 * Begins a sign-in. The secret goes into a cookie of the browser and everything else is derived from it, so that the
 * table holds nothing that could finish an attempt.
 * @param next where to go in the console afterwards
 */
export async function beginAttempt(em: EntityManager, next: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const expires_at = sql<Date>`now() + make_interval(secs => ${attemptSeconds})`;
  await identityTables(em)
    .insertInto('sso_attempt')
    .values({ mark: markOf(secret), next, expires_at })
    .execute();
  return secret;
}

/** What the provider gets, and gives back, in the attempt of a secret. */
export function attemptSecrets(keys: DerivedKeys, secret: string): AttemptSecrets {
  const part = (name: string) => keys.sign('single-sign-on', `${name}:${secret}`);
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') };
}

/**
 * Ends an attempt: the second of two answers finds nothing.
 * @returns where to go afterwards; undefined for an attempt that was used, ran out or never began
 */
export async function takeAttempt(em: EntityManager, secret: string): Promise<string | undefined> {
  if (!secretShape.test(secret)) {
    return undefined;
  }
  const taken = await identityTables(em)
    .deleteFrom('sso_attempt')
    .where('mark', '=', markOf(secret))
    .returning(['next', sql<boolean>`expires_at > now()`.as('counts')])
    .executeTakeFirst();
  return taken?.counts === true ? taken.next : undefined;
}

function markOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
