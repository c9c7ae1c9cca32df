import { type Database, type EntityManager, recordAudit, type ScheduledTask, sql } from '@ns/platform';
import { objectionHours, recoveryHours } from '../domain/account-recovery.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { voidLinks } from '../links/account-link.ts';
import { noticeByMail } from '../links/account-notice.ts';
import { removeFactors } from '../second-factor/factor-state.ts';
import { noPassword } from '../secrets/password-hasher.ts';
import { endAllSessions } from '../sessions/end-session.ts';
import { endRecovery } from '../writes/end-recovery.ts';

/**
 * Gives accounts the address that was confirmed, once the old mailbox had its time to object, and ends recoveries that
 * nobody confirmed.
 */
export function finishRecoveries(database: Database): ScheduledTask {
  return {
    name: 'identity.finish_recoveries',
    everyMs: 300_000,
    perform: async () => {
      for (const id of await waiting(database.fork())) {
        await database.transaction((tx) => finish(tx, id));
      }
      return [];
    },
  };
}

/** Ids of recoveries that take effect now, or came too late. */
async function waiting(em: EntityManager): Promise<readonly string[]> {
  const before = (hours: number) => sql<Date>`now() - make_interval(hours => ${hours})`;
  const found = await identityTables(em)
    .selectFrom('account_recovery')
    .select('id')
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('confirmed_at', 'is not', null), eb('requested_at', '<=', before(objectionHours))]),
        eb('requested_at', '<=', before(recoveryHours)),
      ]),
    )
    .execute();
  return found.map(({ id }) => id);
}

async function finish(tx: EntityManager, id: string): Promise<void> {
  const tables = identityTables(tx);
  const ofRecovery = tables.selectFrom('account_recovery').select('account_id').where('account_recovery.id', '=', id);
  const account = await tables
    .selectFrom('account')
    .select(['account.id', 'account.email'])
    .where('account.id', '=', ofRecovery)
    .forUpdate()
    .executeTakeFirst();
  // Read after the lock: an objection that was pressed meanwhile counts.
  const recovery = await tables
    .selectFrom('account_recovery')
    .select(['old_email', 'new_email', 'confirmed_at', 'requested_by'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!account || !recovery) {
    return;
  }
  if (recovery.confirmed_at === null) {
    await endRecovery(tx, account.id, 'EXPIRED');
    return;
  }
  const { old_email: oldEmail, new_email: newEmail } = recovery;
  if (account.email !== oldEmail || !(await takeAddress(tx, account.id, newEmail))) {
    await endRecovery(tx, account.id, 'OVERTAKEN');
    return;
  }
  await removeFactors(tx, account.id);
  await tables.deleteFrom('known_device').where('account_id', '=', account.id).execute();
  await endAllSessions(tx, account.id);
  await endRecovery(tx, account.id, 'DONE');
  await voidLinks(tx, account.id);
  await noticeByMail(tx, { kind: 'EMAIL_CHANGED', accountId: account.id, email: oldEmail });
  const actor = { id: recovery.requested_by, origin: null };
  await recordAudit(tx, { actor, action: 'account.recovered', subject: account.id });
}

/** Nothing that opened the account before opens it now: it is entered by a code to the new address. */
async function takeAddress(tx: EntityManager, accountId: string, email: string): Promise<boolean> {
  const tables = identityTables(tx);
  const taken = tables
    .selectFrom('account as other')
    .select('other.id')
    .where('other.email', '=', email)
    .where('other.deleted_at', 'is', null);
  const changed = await tables
    .updateTable('account')
    .set({ email, password_hash: noPassword })
    .where('id', '=', accountId)
    .where('deleted_at', 'is', null)
    .where(({ exists, not }) => not(exists(taken)))
    .executeTakeFirstOrThrow();
  return changed.numUpdatedRows > 0n;
}
