import { type AuditActor, type Database, type EntityManager, sql } from '@ns/platform';
import { hasPermission } from '../domain/permissions.ts';
import { identityTables } from '../entities/identity.entities.ts';

/** The one who commands has lost the right to it since the request began. */
export interface Forbidden {
  readonly kind: 'forbidden';
}

/**
 * Commands about accounts of the staff come one after the other: each may lock several accounts (all administrators, a
 * substitute), and two that begin with different ones would wait for each other.
 */
export async function inTurn(tx: EntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('identity.staff', 0))`.execute(tx.getKysely());
}

/**
 * Runs a command about accounts of the staff in its turn. Somebody who lost the right while the command waited is
 * refused as if it had come after that.
 * @param actor who commands; without an id the operator of the installation
 */
export async function staffCommand<T>(
  database: Database,
  actor: AuditActor,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T | Forbidden> {
  return database.transaction<T | Forbidden>(async (tx) => {
    await inTurn(tx);
    return actor.id === null || (await keepsAccounts(tx, actor.id)) ? work(tx) : { kind: 'forbidden' };
  });
}

async function keepsAccounts(tx: EntityManager, id: string): Promise<boolean> {
  const account = await identityTables(tx)
    .selectFrom('account')
    .select('role')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  return account !== undefined && hasPermission(account.role, 'staff.manage');
}
