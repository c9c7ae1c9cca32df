import { type EntityManager, recordAudit } from '@ns/platform';
import { auditActorOf } from '../audit/audit-actor.ts';
import { securitySource } from '../devices/security-source.ts';
import type { Visitor } from '../devices/visitor.ts';
import { isStaff, type Role } from '../domain/role.ts';
import type { Needs } from '../needs/identity-needs.ts';
import { factorState, isFactorSet } from '../second-factor/factor-state.ts';
import { checkPasskey, passkeyRequest } from '../second-factor/passkeys.ts';
import { checkRecoveryCode } from '../second-factor/recovery-codes.ts';
import { checkTotp } from '../second-factor/totp.ts';

/** How a second factor can be shown. */
export const factorMethods = ['TOTP', 'PASSKEY', 'RECOVERY_CODE'] as const;
export type FactorMethod = (typeof factorMethods)[number];

/** What is still needed of somebody whose password was right. */
export interface FactorDemand {
  readonly methods: readonly FactorMethod[];
  /** PublicKeyCredentialRequestOptionsJSON; null for accounts without a passkey */
  readonly passkeyOptions: string | null;
  /** true when a factor was given and was not right */
  readonly wrong: boolean;
}

export interface PassSecondFactorProps {
  readonly account: { readonly id: string; readonly role: Role };
  /** six digits of the app, a recovery code, or what a passkey signed (AuthenticationResponseJSON) */
  readonly given: string | null | undefined;
  readonly visitor: Visitor;
}

/**
 * Lets an account without a second factor through; of every other one the factor is checked and failures are counted
 * and written down. Call it when the first factor was right, outside of a transaction: attempts count on a connection
 * of their own, whatever becomes of the rest.
 * @returns what is still needed; undefined when nothing is
 * @throws GraphQLError RATE_LIMITED
 */
export async function passSecondFactor(
  needs: Needs<'database' | 'keys' | 'limits' | 'security' | 'factors'>,
  { account, given, visitor }: PassSecondFactorProps,
): Promise<FactorDemand | undefined> {
  const { database, limits, security, factors } = needs;
  const state = isStaff(account.role) ? await factorState(database.fork(), account.id) : undefined;
  if (!state || !isFactorSet(state)) {
    return undefined;
  }
  const shown = given?.trim();
  if (shown) {
    await limits.countSecondFactor(account.id, visitor);
    if (await database.transaction((tx) => isRight(needs, tx, account.id, shown))) {
      await limits.secondFactorSucceeded(account.id);
      return undefined;
    }
    security.record({ event: 'second_factor_failed', accountId: account.id }, securitySource(security, visitor));
  }
  const passkeyOptions = await database.transaction(async (tx) => {
    if (shown) {
      const actor = auditActorOf(visitor, account.id);
      await recordAudit(tx, { actor, action: 'second_factor.failed', subject: account.id });
    }
    return passkeyRequest(tx, factors, account.id);
  });
  return {
    methods: [
      ...(state.totp ? (['TOTP'] as const) : []),
      ...(state.passkeys > 0 ? (['PASSKEY'] as const) : []),
      ...(state.recoveryCodesLeft > 0 ? (['RECOVERY_CODE'] as const) : []),
    ],
    passkeyOptions,
    wrong: Boolean(shown),
  };
}

async function isRight(
  { keys, factors }: Needs<'keys' | 'factors'>,
  tx: EntityManager,
  accountId: string,
  shown: string,
): Promise<boolean> {
  if (shown.startsWith('{')) {
    return checkPasskey(tx, factors, accountId, shown);
  }
  const digits = shown.replaceAll(/\s/g, '');
  return /^\d{6}$/.test(digits)
    ? checkTotp(tx, keys, accountId, digits)
    : checkRecoveryCode(tx, keys, accountId, shown);
}
