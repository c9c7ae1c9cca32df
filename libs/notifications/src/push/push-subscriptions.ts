import { anyOf, type EntityManager, sql } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { PushTarget } from '../domain/push-target.ts';

/** Devices of one account; the oldest gives way to a new one. */
export const mostDevices = 10;

/**
 * Takes a device into an account. A device that belonged to another account belongs to this one from now on: the person
 * who uses it now hears of no signals of the one before.
 * @returns false when the account took in too many devices within an hour
 */
export async function addSubscription(tx: EntityManager, accountId: string, target: PushTarget): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('push/' || ${accountId}, 0))`.execute(tx.getKysely());
  const tables = notificationTables(tx);
  const known = await tables
    .selectFrom('push_subscription')
    .select(['id', 'endpoint', sql<boolean>`created_at > now() - interval '1 hour'`.as('isNew')])
    .where('account_id', '=', accountId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const others = known.filter(({ endpoint }) => endpoint !== target.endpoint);
  if (others.length === known.length && known.filter(({ isNew }) => isNew).length >= mostDevices) {
    return false;
  }
  const moved = await tables
    .selectFrom('push_subscription')
    .select('id')
    .where('endpoint', '=', target.endpoint)
    .where('account_id', '<>', accountId)
    .execute();
  await removeSubscriptions(
    tx,
    [...moved, ...others.slice(mostDevices - 1)].map(({ id }) => id),
  );
  const { p256dh = null, auth = null } = target.service === 'WEB' ? target : {};
  const { service, endpoint } = target;
  await tables
    .insertInto('push_subscription')
    .values({ account_id: accountId, service, endpoint, p256dh, auth })
    .onConflict((known) => known.column('endpoint').doUpdateSet({ service, p256dh, auth }))
    .execute();
  return true;
}

/** Takes a device out of an account; nothing when it is not in it. */
export async function dropSubscription(tx: EntityManager, accountId: string, endpoint: string): Promise<void> {
  const found = await notificationTables(tx)
    .selectFrom('push_subscription')
    .select('id')
    .where('account_id', '=', accountId)
    .where('endpoint', '=', endpoint)
    .execute();
  await removeSubscriptions(
    tx,
    found.map(({ id }) => id),
  );
}

/** Forgets devices; what was still to be sent to them is not sent, and the ledger says so. */
export async function removeSubscriptions(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await notificationTables(tx)
    .updateTable('delivery')
    .set({ state: 'FAILED', problem: 'SUBSCRIPTION_GONE', next_attempt_at: null, lease_until: null })
    .where('push_subscription_id', '=', anyOf(ids))
    .where('state', 'in', ['QUEUED', 'DEFERRED'])
    .execute();
  await notificationTables(tx).deleteFrom('push_subscription').where('id', '=', anyOf(ids)).execute();
}

/** Whether a device is in an account, and how many are. */
export async function devicesOf(
  em: EntityManager,
  accountId: string,
  endpoint: string | null,
): Promise<{ readonly count: number; readonly isKnown: boolean }> {
  return notificationTables(em)
    .selectFrom('push_subscription')
    .select([
      sql<number>`count(*)::int`.as('count'),
      sql<boolean>`coalesce(bool_or(endpoint = ${endpoint}::text), false)`.as('isKnown'),
    ])
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
}

/** The devices of some accounts. */
export async function subscriptionsOf(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<readonly { readonly id: string; readonly accountId: string }[]> {
  return accountIds.length === 0
    ? []
    : notificationTables(em)
        .selectFrom('push_subscription')
        .select(['id', 'account_id as accountId'])
        .where('account_id', '=', anyOf(accountIds))
        .orderBy('id')
        .execute();
}

/** Where a device is notified; undefined when it is gone. */
export async function pushTargetOf(em: EntityManager, id: string | null): Promise<PushTarget | undefined> {
  const found = await notificationTables(em)
    .selectFrom('push_subscription')
    .select(['service', 'endpoint', 'p256dh', 'auth'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found?.service !== 'WEB') {
    return found && { service: found.service, endpoint: found.endpoint };
  }
  const { service, endpoint, p256dh, auth } = found;
  return p256dh === null || auth === null ? undefined : { service, endpoint, p256dh, auth };
}

/** How many devices of all accounts are notified. */
export async function countDevices(em: EntityManager): Promise<number> {
  const { count } = await notificationTables(em)
    .selectFrom('push_subscription')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
