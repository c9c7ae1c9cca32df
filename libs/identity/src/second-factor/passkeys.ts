import { type EntityManager, sql } from '@ns/platform';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { identityTables } from '../entities/identity.entities.ts';
import { assertion, parsed, refusalOfAssertion } from './passkey-assertion.ts';
import type { FactorSettings } from './factor-settings.ts';

const challengeMinutes = 5;
const mostPasskeys = 20;
const longestName = 60;

/** What a passkey is made for: a second factor, or to enter by it alone; then its device asks who holds it. */
export type PasskeyUse = 'secondFactor' | 'signIn';

/** A passkey as its owner sees it. */
export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const text = z.string().max(20_000);
const credential = { id: text, rawId: text, type: z.literal('public-key'), clientExtensionResults: z.object({}) };
const registration = z.object({
  ...credential,
  response: z.object({ clientDataJSON: text, attestationObject: text, transports: z.array(text).max(10).optional() }),
});

/** The passkeys of an account, in the order in which they were added. */
export async function passkeysOf(em: EntityManager, accountId: string): Promise<readonly PasskeyView[]> {
  return identityTables(em)
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('passkey.id')
    .execute();
}

/** What the browser needs to make a passkey (PublicKeyCredentialCreationOptionsJSON), as JSON text. */
export async function newPasskeyOptions(
  tx: EntityManager,
  settings: FactorSettings,
  account: { readonly id: string; readonly email: string; readonly name: string },
  use: PasskeyUse = 'secondFactor',
): Promise<string> {
  const known = await keptPasskeys(tx, account.id);
  const options = await generateRegistrationOptions({
    rpName: settings.issuer,
    rpID: settings.host,
    userName: account.email,
    userDisplayName: account.name,
    userID: Uint8Array.from(Buffer.from(account.id)),
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection:
      use === 'signIn'
        ? { residentKey: 'required', userVerification: 'required' }
        : { residentKey: 'preferred', userVerification: 'preferred' },
  });
  await keepChallenge(tx, account.id, options.challenge);
  return JSON.stringify(options);
}

/**
 * Keeps the passkey that a browser made.
 * @param response RegistrationResponseJSON, as JSON text
 * @returns false when it is none, or answers no challenge of ours
 */
export async function keepPasskey(
  tx: EntityManager,
  settings: FactorSettings,
  accountId: string,
  name: string,
  response: string,
  use: PasskeyUse = 'secondFactor',
): Promise<boolean> {
  const made = parsed(registration, response);
  if (!made || (await keptPasskeys(tx, accountId)).length >= mostPasskeys) {
    return false;
  }
  const { transports = [], ...others } = made.response;
  const verified = await verifyRegistrationResponse({
    response: { ...made, response: others },
    expectedChallenge: (challenge) => takeChallenge(tx, accountId, challenge),
    expectedOrigin: settings.origin,
    expectedRPID: settings.host,
    requireUserVerification: use === 'signIn',
  }).catch(() => undefined);
  if (!verified?.verified) {
    return false;
  }
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const added = await identityTables(tx)
    .insertInto('passkey')
    .values({
      id,
      account_id: accountId,
      name: tidyPasskeyName(name),
      public_key: Buffer.from(publicKey),
      counter: String(counter),
      transports,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Gives a passkey another name. @returns false when the account has none of this id */
export async function renamePasskey(tx: EntityManager, accountId: string, id: string, name: string): Promise<boolean> {
  const renamed = await identityTables(tx)
    .updateTable('passkey')
    .set({ name: tidyPasskeyName(name) })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return renamed.numUpdatedRows > 0n;
}

/** Removes a passkey. @returns false when the account has none of this id */
export async function removePasskey(tx: EntityManager, accountId: string, id: string): Promise<boolean> {
  const removed = await identityTables(tx)
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return removed.numDeletedRows > 0n;
}

/**
 * What the browser needs to use a passkey (PublicKeyCredentialRequestOptionsJSON), as JSON text.
 * @returns null when the account has no passkey
 */
export async function passkeyRequest(
  tx: EntityManager,
  settings: FactorSettings,
  accountId: string,
  use: PasskeyUse = 'secondFactor',
): Promise<string | null> {
  const known = await keptPasskeys(tx, accountId);
  if (known.length === 0) {
    return null;
  }
  const options = await generateAuthenticationOptions({
    rpID: settings.host,
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    userVerification: use === 'signIn' ? 'required' : 'preferred',
  });
  await keepChallenge(tx, accountId, options.challenge);
  return JSON.stringify(options);
}

/** Checks what a passkey of an account signed. @param response AuthenticationResponseJSON, as JSON text */
export async function checkPasskey(
  tx: EntityManager,
  settings: FactorSettings,
  accountId: string,
  response: string,
  use: PasskeyUse = 'secondFactor',
): Promise<boolean> {
  const given = parsed(assertion, response);
  const known = given && (await keptPasskeys(tx, accountId)).find(({ id }) => id === given.id);
  if (!known) {
    return false;
  }
  const refusal = await refusalOfAssertion(tx, settings, {
    given,
    known,
    takeChallenge: (challenge) => takeChallenge(tx, accountId, challenge),
    mustVerify: use === 'signIn',
  });
  return refusal === undefined;
}

/** A name as its owner typed it, in the length that is kept. */
function tidyPasskeyName(typed: string): string {
  return typed.trim().slice(0, longestName);
}

async function keptPasskeys(em: EntityManager, accountId: string) {
  return identityTables(em)
    .selectFrom('passkey')
    .select(['id', 'public_key as publicKey', 'counter', 'transports'])
    .where('account_id', '=', accountId)
    .execute();
}

async function keepChallenge(tx: EntityManager, accountId: string, challenge: string): Promise<void> {
  const challenges = identityTables(tx);
  await challenges
    .deleteFrom('passkey_challenge')
    .where('expires_at', '<', sql<Date>`now()`)
    .execute();
  const expires_at = sql<Date>`now() + make_interval(mins => ${challengeMinutes})`;
  await challenges.insertInto('passkey_challenge').values({ challenge, account_id: accountId, expires_at }).execute();
}

/** Each challenge is answered once. */
async function takeChallenge(tx: EntityManager, accountId: string, challenge: string): Promise<boolean> {
  const taken = await identityTables(tx)
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('account_id', '=', accountId)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return taken.numDeletedRows > 0n;
}
