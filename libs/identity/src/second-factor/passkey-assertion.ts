import { type EntityManager, sql } from '@ns/platform';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { decodeClientDataJSON, isoBase64URL, parseAuthenticatorData } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import { identityTables } from '../entities/identity.entities.ts';
import type { FactorSettings } from './factor-settings.ts';

const text = z.string().max(20_000);

/** What a browser sends that a passkey signed: AuthenticationResponseJSON, as far as it is read. */
export const assertion = z.object({
  id: text,
  rawId: text,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
});
type Assertion = z.infer<typeof assertion>;

/** A passkey as it is kept. */
export interface KeptPasskey {
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: string;
  readonly transports: readonly string[];
}

/**
 * Why something signed is not accepted:
 * - `challenge`: not ours, answered before, too old, or somebody else's
 * - `origin`: made for another site
 * - `unverified`: the device did not ask who holds it
 * - `counter`: an older state of the passkey, as a copy of it has
 * - `signature`: anything else that does not fit together
 */
export type AssertionRefusal = 'challenge' | 'origin' | 'unverified' | 'counter' | 'signature';

interface AssertionProps {
  readonly given: Assertion;
  readonly known: KeptPasskey;
  /** uses the challenge up; false when it does not count */
  readonly takeChallenge: (challenge: string) => Promise<boolean>;
  /** whether the device has to have asked for a fingerprint, a face or a PIN */
  readonly mustVerify: boolean;
}

/**
 * Checks what a passkey signed and keeps its counter.
 * @returns why it is refused; undefined when it is right
 */
export async function refusalOfAssertion(
  tx: EntityManager,
  settings: FactorSettings,
  { given, known, takeChallenge, mustVerify }: AssertionProps,
): Promise<AssertionRefusal | undefined> {
  let isChallengeOurs = false;
  const { userHandle, ...signed } = given.response;
  const verified = await verifyAuthenticationResponse({
    response: { ...given, response: userHandle === undefined ? signed : { ...signed, userHandle } },
    expectedChallenge: async (challenge) => {
      isChallengeOurs = await takeChallenge(challenge);
      return isChallengeOurs;
    },
    expectedOrigin: settings.origin,
    expectedRPID: settings.host,
    credential: {
      id: known.id,
      publicKey: Uint8Array.from(known.publicKey),
      counter: Number(known.counter),
      transports: [...known.transports],
    },
    requireUserVerification: mustVerify,
  }).catch(() => undefined);
  if (!verified?.verified) {
    return isChallengeOurs ? reasonOf(settings, given, known, mustVerify) : 'challenge';
  }
  await identityTables(tx)
    .updateTable('passkey')
    .set({ counter: String(verified.authenticationInfo.newCounter), last_used_at: sql`now()` })
    .where('id', '=', known.id)
    .execute();
  return undefined;
}

/** Reads JSON text of a known shape. @returns undefined for everything else */
export function parsed<T>(shape: z.ZodType<T>, json: string): T | undefined {
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    // Text that is no JSON answers no challenge.
    return undefined;
  }
}

/** The library refuses with sentences; what the log says of them is read from the same data. */
function reasonOf(
  { origin }: FactorSettings,
  { response }: Assertion,
  known: KeptPasskey,
  mustVerify: boolean,
): AssertionRefusal {
  try {
    if (decodeClientDataJSON(response.clientDataJSON).origin !== origin) {
      return 'origin';
    }
    const { flags, counter } = parseAuthenticatorData(isoBase64URL.toBuffer(response.authenticatorData));
    if (mustVerify && !flags.uv) {
      return 'unverified';
    }
    const kept = Number(known.counter);
    return (counter > 0 || kept > 0) && counter <= kept ? 'counter' : 'signature';
  } catch {
    return 'signature';
  }
}
