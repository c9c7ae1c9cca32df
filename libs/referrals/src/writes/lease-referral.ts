import { type Database, sql, whileRenewed } from '@ns/platform';
import { referralTables } from '../entities/referral.entity.ts';
import { progressFields } from '../queries/referral-view.ts';

/** How long a worker that says nothing keeps a referral, milliseconds. */
export const leaseMs = 10_000;
/** An attempt that takes longer is believed to hang, and its lease runs out while the process lives. Milliseconds. */
const longestAttemptMs = 120_000;
const leaseEnd = sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`;
const now = sql<Date>`now()`;

/** A referral in the hands of one attempt; `attempts` is its number. */
export type LeasedReferral = NonNullable<Awaited<ReturnType<typeof takeLease>>>;

/** Takes a referral that is due, if nobody else holds it; undefined when there is nothing to do. */
export async function takeLease(database: Database, id: string) {
  return referralTables(database.fork())
    .updateTable('referral')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), lease_until: leaseEnd }))
    .where('id', '=', id)
    .where('next_attempt_at', '<=', now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
    .returning([
      ...(['id', 'signal_id as signalId', 'event_id as eventId', 'external_body as externalBody'] as const),
      ...(['channel_key as channelKey', 'attempts', 'in_doubt as inDoubt', ...progressFields] as const),
      ...(['channel', 'destination', 'service', 'leads_to as place'] as const),
      sql<number | null>`extract(epoch from now() - left_at)::float8 * 1000`.as('leftAgoMs'),
    ])
    .executeTakeFirst();
}

/** Keeps where a referral goes: it is looked for and asked about there, however its receiver is set later. */
export async function keepPlace(
  database: Database,
  row: Held,
  { destination, service, place }: { destination: string | null; service: string | null; place: string },
): Promise<void> {
  await held(database, row).set({ destination, service, leads_to: place }).execute();
}

/**
 * Marks that it is about to leave: should this process die, the next one looks for it before it sends again.
 * @returns false when the attempt lost its lease: it must not leave
 */
export async function markLeaving(database: Database, { id, attempts }: Held): Promise<boolean> {
  const marked = await held(database, { id, attempts })
    .set({ in_doubt: true, left_at: now, lease_until: leaseEnd })
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}

/** Does work while the lease is renewed; work that hangs has it for two minutes. */
export function holdingLease<Result>(database: Database, row: Held, work: () => Promise<Result>): Promise<Result> {
  const renew = () => held(database, row).set({ lease_until: leaseEnd }).execute();
  return whileRenewed(renew, { everyMs: leaseMs / 4, longestMs: longestAttemptMs }, work);
}

interface Held {
  readonly id: string;
  readonly attempts: number;
}

function held(database: Database, { id, attempts }: Held) {
  return referralTables(database.fork())
    .updateTable('referral')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('next_attempt_at', 'is not', null)
    .where('lease_until', '>', now);
}
