import { type EntityManager, firstRow, rows, run, sql } from '@ns/platform';
import { type PushService, type PushTarget } from './push-target.ts';

/** Devices of one account; the oldest gives way to a new one. */
export const mostDevices = 10;

/**
 * Takes a device into an account. A device that belonged to another account belongs to this one from now on: the person
 * who uses it now hears of no signals of the one before.
 * @returns false when the account took in too many devices within an hour
 */
export async function addSubscription(tx: EntityManager, accountId: string, target: PushTarget): Promise<boolean> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended('push/' || ${accountId}, 0))`);
  const known = await rows(
    tx,
    sql<{ id: string; endpoint: string; isNew: boolean }>`
    select id, endpoint, created_at > now() - interval '1 hour' as "isNew" from push_subscription
    where account_id = ${accountId} order by created_at desc, id desc`,
  );
  const others = known.filter(({ endpoint }) => endpoint !== target.endpoint);
  if (others.length === known.length && known.filter(({ isNew }) => isNew).length >= mostDevices) {
    return false;
  }
  const moved = await rows(
    tx,
    sql<{ id: string }>`select id from push_subscription where endpoint = ${target.endpoint}
      and account_id <> ${accountId}`,
  );
  await removeSubscriptions(
    tx,
    [...moved, ...others.slice(mostDevices - 1)].map(({ id }) => id),
  );
  const { p256dh = null, auth = null } = target.service === 'WEB' ? target : {};
  await run(
    tx,
    sql`
    insert into push_subscription (account_id, service, endpoint, p256dh, auth)
    values (${accountId}, ${target.service}, ${target.endpoint}, ${p256dh}, ${auth})
    on conflict (endpoint) do update
      set service = excluded.service, p256dh = excluded.p256dh, auth = excluded.auth`,
  );
  return true;
}

/** Takes a device out of an account; nothing when it is not in it. */
export async function dropSubscription(tx: EntityManager, accountId: string, endpoint: string): Promise<void> {
  const found = await rows(
    tx,
    sql<{ id: string }>`select id from push_subscription where account_id = ${accountId} and endpoint = ${endpoint}`,
  );
  await removeSubscriptions(
    tx,
    found.map(({ id }) => id),
  );
}

/** Forgets devices; what was still to be sent to them is not sent, and the ledger says so. */
export async function removeSubscriptions(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await run(
    tx,
    sql`
    update delivery set state = 'FAILED', problem = 'SUBSCRIPTION_GONE', next_attempt_at = null, lease_until = null
    where push_subscription_id = any(${ids}::uuid[]) and state in ('QUEUED', 'DEFERRED')`,
  );
  await run(tx, sql`delete from push_subscription where id = any(${ids}::uuid[])`);
}

/** Whether a device is in an account, and how many are. */
export async function devicesOf(
  em: EntityManager,
  accountId: string,
  endpoint: string | null,
): Promise<{ readonly count: number; readonly isKnown: boolean }> {
  const found = await firstRow(
    em,
    sql<{ count: number; isKnown: boolean }>`
    select count(*)::int as count, coalesce(bool_or(endpoint = ${endpoint}::text), false) as "isKnown"
    from push_subscription where account_id = ${accountId}`,
  );
  return found ?? { count: 0, isKnown: false };
}

/** The devices of some accounts. */
export async function subscriptionsOf(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<readonly { readonly id: string; readonly accountId: string }[]> {
  return accountIds.length === 0
    ? []
    : rows(
        em,
        sql<{ id: string; accountId: string }>`
        select id, account_id as "accountId" from push_subscription
        where account_id = any(${accountIds}::uuid[]) order by id`,
      );
}

/** Where a device is notified; undefined when it is gone. */
export async function pushTargetOf(em: EntityManager, id: string | null): Promise<PushTarget | undefined> {
  const found = await firstRow(
    em,
    sql<{ service: PushService; endpoint: string; p256dh: string | null; auth: string | null }>`
    select service, endpoint, p256dh, auth from push_subscription where id = ${id}::uuid`,
  );
  if (found?.service !== 'WEB') {
    return found && { service: found.service, endpoint: found.endpoint };
  }
  const { service, endpoint, p256dh, auth } = found;
  return p256dh === null || auth === null ? undefined : { service, endpoint, p256dh, auth };
}
