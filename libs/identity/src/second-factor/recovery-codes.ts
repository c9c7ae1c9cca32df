import { randomInt } from 'node:crypto';
import { type DerivedKeys, type EntityManager, firstRow, run, sql } from '@ns/platform';

const howMany = 10;
/** Without characters that are taken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const groups = 2;
const groupLength = 5;

/** Ten new codes, `abcde-fghij`; those given out before count no longer. Only their HMACs are kept. */
export async function renewRecoveryCodes(
  tx: EntityManager,
  keys: DerivedKeys,
  accountId: string,
): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  const marks = codes.map((code) => markOf(keys, accountId, code));
  await run(tx, sql`delete from recovery_code where account_id = ${accountId}`);
  await run(
    tx,
    sql`
    insert into recovery_code (account_id, mark)
    select ${accountId}, mark from unnest(${marks}::text[]) as given (mark)`,
  );
  return codes;
}

/** Takes a code; each counts once. */
export async function checkRecoveryCode(
  tx: EntityManager,
  keys: DerivedKeys,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const used = await firstRow(
    tx,
    sql`
    update recovery_code set used_at = now()
    where account_id = ${accountId} and mark = ${markOf(keys, accountId, typed)} and used_at is null
    returning account_id`,
  );
  return used !== undefined;
}

function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}

function markOf(keys: DerivedKeys, accountId: string, code: string): string {
  return keys.sign('recovery-code', `${accountId}:${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`);
}
