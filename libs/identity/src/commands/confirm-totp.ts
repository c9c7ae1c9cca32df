import type { Needs } from '../needs/identity-needs.ts';
import { activateTotp } from '../second-factor/totp.ts';
import { type FactorAdded, type FactorOwner, noteFactorAdded } from '../writes/note-factor.ts';

export interface ConfirmTotpProps extends FactorOwner {
  readonly code: string;
}

/** Takes the first code of an authenticator app. @returns undefined when the code is wrong */
export async function confirmTotp(
  { database, keys, limits }: Needs<'database' | 'keys' | 'limits'>,
  { code, ...owner }: ConfirmTotpProps,
): Promise<FactorAdded | undefined> {
  const { viewer, visitor } = owner;
  await limits.countSecondFactor(viewer.id, visitor);
  const added = await database.transaction(async (tx) =>
    (await activateTotp(tx, keys, viewer.id, code.replaceAll(/\s/g, '')))
      ? noteFactorAdded(tx, keys, owner, 'second_factor.app_added')
      : undefined,
  );
  if (added) {
    await limits.secondFactorSucceeded(viewer.id);
  }
  return added;
}
