import type { Needs } from '../needs/identity-needs.ts';
import { keepPasskey } from '../second-factor/passkeys.ts';
import { type FactorAdded, type FactorOwner, noteFactorAdded } from '../writes/note-factor.ts';

export interface AddPasskeyProps extends FactorOwner {
  readonly name: string;
  /** what the browser made (RegistrationResponseJSON) */
  readonly response: string;
}

/** Keeps the passkey that a browser made. @returns undefined when the browser's answer is not accepted */
export async function addPasskey(
  { database, keys, factors }: Needs<'database' | 'keys' | 'factors'>,
  { name, response, ...owner }: AddPasskeyProps,
): Promise<FactorAdded | undefined> {
  return database.transaction(async (tx) =>
    (await keepPasskey(tx, factors, owner.viewer.id, name, response))
      ? noteFactorAdded(tx, keys, owner, 'second_factor.passkey_added')
      : undefined,
  );
}
