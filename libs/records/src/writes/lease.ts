import { type Database, sql, whileRenewed } from '@ns/platform';
import { r, recordsTables } from '../entities/records.entities.ts';
import { isDue } from '../queries/due-condition.ts';
import { type HeldRegistration, registrationColumns } from './registration-row.ts';

/** How long a worker that says nothing keeps a registration, milliseconds. A killed worker's row is free after this. */
export const leaseMs = 4_000;
const renewEveryMs = 1_000;
/** An attempt that takes longer is believed to hang, and its lease runs out while the process lives. Milliseconds. */
const longestAttemptMs = 120_000;
const leaseEnd = sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`;

/** A registration in the hands of one attempt. */
export interface LeasedRegistration extends HeldRegistration {
  /** milliseconds since a document was last about to be sent, by the clock of the database; null: never */
  readonly sentAgoMs: number | null;
}

/**
 * Takes a registration that is due, if nobody else holds it. From here on a first send counts as done: should this
 * process die, the next one asks before it sends.
 * @returns the row as it was before that mark, with this holder's attempt number; undefined when there is nothing to do
 */
export async function takeLease(database: Database, id: string): Promise<LeasedRegistration | undefined> {
  return (
    await sql<LeasedRegistration>`
    with mine as (
      select ${registrationColumns},
        now() as now, extract(epoch from now() - ${r.lastSentAt})::float8 * 1000 as "sentAgoMs"
      from registration r
      where ${r.id} = ${id} and ${isDue}
      for update skip locked
    ), taken as (
      update registration r set attempts = ${r.attempts} + 1, leased_until = ${leaseEnd},
        phase = case when ${r.phase} = 'NEW' then 'IN_DOUBT' else ${r.phase} end
      from mine where ${r.id} = mine.id returning ${r.id}, ${r.attempts}
    )
    -- of the two columns named attempts the later one counts: the new number
    select mine.*, taken.attempts from mine join taken on taken.id = mine.id`.execute(database.fork().getKysely())
  ).rows[0];
}

/**
 * True while the attempt still holds its lease; marks that a document is about to be sent, and begins the lease anew:
 * for `leaseMs` from the call nobody else sends it.
 */
export async function markSending(database: Database, id: string, attempt: number): Promise<boolean> {
  const marked = await held(database, id, attempt)
    .set({ last_sent_at: sql<Date>`now()`, leased_until: leaseEnd })
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}

/** The row of an attempt that still holds its lease, to be updated. */
function held(database: Database, id: string, attempt: number) {
  return recordsTables(database.fork())
    .updateTable('registration')
    .where('id', '=', id)
    .where('attempts', '=', attempt)
    .where('state', '=', 'PENDING')
    .where('leased_until', '>', sql<Date>`now()`);
}

/**
 * Does work while the lease is renewed. A process that freezes stops renewing and loses it, and work that hangs has it
 * for two minutes. A renewal that fails is no reason to stop: the fencing number decides what may be written.
 * @param monotonic milliseconds of a clock that nobody sets
 */
export function holdingLease<Result>(
  database: Database,
  { id, attempts }: { readonly id: string; readonly attempts: number },
  monotonic: () => number,
  work: () => Promise<Result>,
): Promise<Result> {
  const renew = () => held(database, id, attempts).set({ leased_until: leaseEnd }).execute();
  return whileRenewed(renew, { everyMs: renewEveryMs, longestMs: longestAttemptMs, monotonic }, work);
}
