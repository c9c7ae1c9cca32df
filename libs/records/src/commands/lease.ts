import { type Database, firstRow, run, sql } from '@ns/platform';
import {
  type RawRegistration,
  registrationColumns,
  type RegistrationRow,
  toRegistrationRow,
} from './registration-row.ts';
import { isDue } from './due-condition.ts';

/** How long a worker that says nothing keeps a registration, milliseconds. A killed worker's row is free after this. */
export const leaseMs = 4_000;
const renewEveryMs = 1_000;

/**
 * Takes a registration that is due, if nobody else holds it. From here on a first send counts as done: should this
 * process die, the next one asks before it sends.
 * @returns the row as it was before that mark, with this holder's attempt number; undefined when there is nothing to do
 */
export async function takeLease(database: Database, id: string): Promise<RegistrationRow | undefined> {
  const raw = await firstRow(
    database.fork(),
    sql<RawRegistration>`
    with mine as (
      select ${registrationColumns} from registration
      where id = ${id} and ${isDue}
      for update skip locked
    ), taken as (
      update registration r set attempts = r.attempts + 1, leased_until = now() + ${leaseMs} * interval '1 millisecond',
        phase = case when r.phase = 'NEW' then 'IN_DOUBT' else r.phase end
      from mine where r.id = mine.id returning r.id, r.attempts
    )
    -- of the two columns named attempts the later one counts: the new number
    select mine.*, taken.attempts from mine join taken on taken.id = mine.id`,
  );
  return raw && toRegistrationRow(raw);
}

/** True while the attempt still holds its lease; marks that a document is about to be sent. */
export async function markSending(database: Database, id: string, attempt: number): Promise<boolean> {
  return (
    (await run(
      database.fork(),
      sql`
    update registration set last_sent_at = now() where id = ${id} and attempts = ${attempt} and leased_until > now()`,
    )) === 1
  );
}

/** Does work while the lease is renewed; a process that freezes stops renewing and loses it. */
export async function holdingLease<Result>(
  database: Database,
  id: string,
  attempt: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const renewal = setInterval(() => {
    // A renewal that fails is no reason to stop: the fencing number decides what may be written.
    run(
      database.fork(),
      sql`
      update registration set leased_until = now() + ${leaseMs} * interval '1 millisecond'
      where id = ${id} and attempts = ${attempt} and leased_until > now()`,
    ).catch(() => undefined);
  }, renewEveryMs);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
  }
}
