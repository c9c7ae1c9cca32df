import { type EntityManager, sql } from '@ns/platform';
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { identityTables } from '../entities/identity.entities.ts';
import type { FactorSettings } from './factor-settings.ts';
import { type AssertionRefusal, assertion, parsed, refusalOfAssertion } from './passkey-assertion.ts';

const challengeMinutes = 5;

/** Whose challenge it is: marks under which the one who asked is known again. */
export interface ChallengeMarks {
  readonly device: string | null;
  readonly client: string | null;
}

/** `unknown`: no passkey of an open account of a citizen; `owner`: the browser names another account than its own. */
export type PasskeySignInRefusal = AssertionRefusal | 'unknown' | 'owner';

/** Who signed, or why nobody did. */
export type PasskeyPerson =
  | { readonly accountId: string; readonly email: string }
  | { readonly refusal: PasskeySignInRefusal; readonly accountId?: string };

/**
 * What a browser needs to offer the passkeys that it has for this site (PublicKeyCredentialRequestOptionsJSON), as JSON
 * text: no account is named, so nothing is learned about one.
 */
export async function passkeySignInRequest(
  tx: EntityManager,
  settings: FactorSettings,
  marks: ChallengeMarks,
): Promise<string> {
  const options = await generateAuthenticationOptions({ rpID: settings.host, userVerification: 'required' });
  await identityTables(tx)
    .insertInto('passkey_sign_in')
    .values({
      challenge: options.challenge,
      device_mark: marks.device,
      client_mark: marks.client,
      expires_at: sql<Date>`now() + make_interval(mins => ${challengeMinutes})`,
    })
    .execute();
  return JSON.stringify(options);
}

/**
 * Reads who signed in with a passkey. The challenge is used up whatever follows, and counts where it was asked for.
 * @param response AuthenticationResponseJSON, as JSON text
 * @param isOwn a condition on a challenge: it was given to who answers it
 */
export async function readPasskeySignIn(
  tx: EntityManager,
  settings: FactorSettings,
  response: string,
  isOwn: ReturnType<typeof sql<boolean>>,
): Promise<PasskeyPerson> {
  const given = parsed(assertion, response);
  const known = given && (await passkeyOfCitizen(tx, given.id));
  if (!known) {
    return { refusal: 'unknown' };
  }
  const { accountId, email } = known;
  const { userHandle } = given.response;
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== accountId) {
    return { refusal: 'owner', accountId };
  }
  const refusal = await refusalOfAssertion(tx, settings, {
    given,
    known,
    takeChallenge: (challenge) => takeChallenge(tx, challenge, isOwn),
    mustVerify: true,
  });
  return refusal === undefined ? { accountId, email } : { refusal, accountId };
}

/** Staff have passkeys as a second factor: nobody enters the console by one alone. */
async function passkeyOfCitizen(tx: EntityManager, id: string) {
  const found = await identityTables(tx)
    .selectFrom('passkey as p')
    .innerJoin('account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.public_key as publicKey', 'p.counter', 'p.transports', 'a.id as accountId', 'a.email'])
    .where('p.id', '=', id)
    .where('a.role', '=', 'CITIZEN')
    .where('a.deleted_at', 'is', null)
    .where('a.deactivated_at', 'is', null)
    .forUpdate('p')
    .executeTakeFirst();
  return found && found.email !== null ? { ...found, email: found.email } : undefined;
}

async function takeChallenge(
  tx: EntityManager,
  challenge: string,
  isOwn: ReturnType<typeof sql<boolean>>,
): Promise<boolean> {
  const taken = await identityTables(tx)
    .deleteFrom('passkey_sign_in')
    .where('challenge', '=', challenge)
    .where('expires_at', '>', sql<Date>`now()`)
    .where(isOwn)
    .executeTakeFirstOrThrow();
  return taken.numDeletedRows > 0n;
}
