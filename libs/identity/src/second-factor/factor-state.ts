import { columnsOf, type EntityManager, sql } from '@ns/platform';
import type { Role, StaffRole } from '../domain/role.ts';
import { a, identityTables } from '../entities/identity.entities.ts';
import { PasskeySchema, RecoveryCodeSchema, SecondFactorTotpSchema } from '../entities/secret.entities.ts';

const t = columnsOf(SecondFactorTotpSchema, 't');
const p = columnsOf(PasskeySchema, 'p');
const c = columnsOf(RecoveryCodeSchema, 'c');

/** Which second factors an account has. */
export interface FactorState {
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** A condition on `account a`: it has a second factor. */
export const hasSecondFactor = sql<boolean>`(
  exists (select from second_factor_totp t where ${t.accountId} = ${a.id} and ${t.confirmedAt} is not null)
  or exists (select from passkey p where ${p.accountId} = ${a.id}))`;

/** The second factors of an account. */
export async function factorState(em: EntityManager, accountId: string): Promise<FactorState> {
  const found = (
    await sql<FactorState>`
    select
      exists (select from second_factor_totp t
        where ${t.accountId} = ${accountId} and ${t.confirmedAt} is not null) as totp,
      (select count(*)::int from passkey p where ${p.accountId} = ${accountId}) as passkeys,
      (select count(*)::int from recovery_code c where ${c.accountId} = ${accountId} and ${c.usedAt} is null)
        as "recoveryCodesLeft"`.execute(em.getKysely())
  ).rows[0];
  return found ?? { totp: false, passkeys: 0, recoveryCodesLeft: 0 };
}

/** Takes every second factor and every recovery code of an account away. */
export async function removeFactors(tx: EntityManager, accountId: string): Promise<void> {
  for (const table of ['second_factor_totp', 'passkey', 'recovery_code'] as const) {
    await identityTables(tx).deleteFrom(table).where('account_id', '=', accountId).execute();
  }
}

/** Whether somebody must show more than a password. */
export function isFactorSet({ totp, passkeys }: FactorState): boolean {
  return totp || passkeys > 0;
}

/** Whether a role must have a second factor and the account has none. */
export function isFactorMissing(role: Role, hasFactor: boolean, requiredFor: readonly StaffRole[]): boolean {
  return !hasFactor && requiredFor.some((required) => required === role);
}
