import { type EntityManager, sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import { identityTables } from '../entities/identity.entities.ts';
import { forgetPerson } from './erasure-notes.ts';
import { type Forget, forEachPerson } from './forgetting.ts';

/** Accounts know nothing of signals; a person goes as if the account were deleted. */
export const forgetInIdentity: Forget = async (tx, forgotten) => {
  if ('people' in forgotten) {
    await forEachPerson(forgotten.people, (accountId) => forgetPerson(tx, accountId));
  }
};

/**
 * People for whom staff entered something and who never registered, made before a moment, the oldest first. Their rows
 * are held: nobody enters a signal for them, or registers, while it is decided whether they are forgotten.
 */
export async function unregisteredPeople(
  tx: EntityManager,
  {
    before,
    limit,
    except,
  }: { readonly before: RawBuilder<Date>; readonly limit: number; readonly except: readonly string[] },
): Promise<readonly string[]> {
  const found = await unregisteredBefore(tx, before)
    .select('id')
    .where('id', '<>', sql<string>`all(${except}::uuid[])`)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return found.map(({ id }) => id);
}

/** Ids of all of them, to be counted. */
export async function unregisteredIds(em: EntityManager, before: RawBuilder<Date>): Promise<readonly string[]> {
  return (await unregisteredBefore(em, before).select('id').execute()).map(({ id }) => id);
}

function unregisteredBefore(em: EntityManager, before: RawBuilder<Date>) {
  return identityTables(em)
    .selectFrom('account')
    .where('role', '=', 'CITIZEN')
    .where('password_hash', 'is', null)
    .where('deleted_at', 'is', null)
    .where('created_at', '<', before);
}
