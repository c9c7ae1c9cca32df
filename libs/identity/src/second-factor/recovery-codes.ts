import { randomInt } from 'node:crypto';
import { type DerivedKeys, type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';

const howMany = 10;
/** Without characters that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 2;
const groupLength = 5;

/** Ten new codes, `abcde-fghij`; those given out before count no longer. Only their HMACs are kept. */
export async function newRecoveryCodes(
  tx: EntityManager,
  keys: DerivedKeys,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  const marks = codes.map((code) => keys.sign('recovery-code', textOf(accountId, code)));
  await removeRecoveryCodes(tx, accountId);
  await identityTables(tx)
    .insertInto('recovery_code')
    .values(marks.map((mark) => ({ account_id: accountId, mark })))
    .execute();
  return codes;
}

/** Ends all codes of an account. */
export async function removeRecoveryCodes(tx: EntityManager, accountId: string): Promise<void> {
  await identityTables(tx).deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
}

/** How many codes of all accounts still count. */
export async function unusedRecoveryCodes(em: EntityManager): Promise<number> {
  const { count } = await identityTables(em)
    .selectFrom('recovery_code')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Takes a code; each counts once. */
export async function checkRecoveryCode(
  tx: EntityManager,
  keys: DerivedKeys,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const used = await identityTables(tx)
    .updateTable('recovery_code')
    .set({ used_at: sql`now()` })
    .where('account_id', '=', accountId)
    .where('mark', 'in', keys.everySignature('recovery-code', textOf(accountId, typed)))
    .where('used_at', 'is', null)
    .returning('account_id')
    .executeTakeFirst();
  return used !== undefined;
}

function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

/** What is signed of a code. */
function textOf(accountId: string, code: string): string {
  return `${accountId}:${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`;
}
