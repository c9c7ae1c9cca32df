import type { EntityManager } from '@ns/platform';
import type { AccountViewer } from '../access/viewer.ts';
import { factorState } from '../second-factor/factor-state.ts';
import type { FactorSettings } from '../second-factor/factor-settings.ts';
import { passkeysOf, type PasskeyView } from '../second-factor/passkeys.ts';

/** The second factors of an account, for its owner. */
export interface OwnSecondFactor {
  readonly required: boolean;
  readonly totp: boolean;
  readonly passkeys: readonly PasskeyView[];
  readonly recoveryCodesLeft: number;
}

/** Reads the second factors of the own account. */
export async function ownSecondFactor(
  em: EntityManager,
  { requiredFor }: FactorSettings,
  viewer: AccountViewer,
): Promise<OwnSecondFactor> {
  const { totp, recoveryCodesLeft } = await factorState(em, viewer.id);
  const required = requiredFor.some((role) => role === viewer.role);
  return { required, totp, recoveryCodesLeft, passkeys: await passkeysOf(em, viewer.id) };
}
