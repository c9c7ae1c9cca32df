import { type Database, rows, sql } from '@ns/platform';
import { isPublicEvent } from '../domain/signal-event.ts';
import { type StaffActor } from '../policies/signal-policies.ts';
import { matching, type SignalFilter, visibleTo } from '../queries/signal-filter.ts';
import { type Sieve } from './event-stream.ts';

/** Events of signals that the member of staff sees and that match the filter as they are now. */
export function staffSieve(
  database: Database,
  actor: () => Promise<StaffActor | undefined>,
  filter: SignalFilter,
): Sieve {
  return async (events) => {
    // Rights are asked anew for every batch: a role taken away ends the view at once.
    const present = events.length === 0 ? undefined : await actor();
    if (!present) return [];
    const ids = [...new Set(events.map((event) => event.signalId))];
    const em = database.fork();
    const visible = await rows(
      em,
      sql<{ id: string }>`
      select s.id from signal s where s.id = any(${ids}::uuid[]) and ${visibleTo(present)} and ${await matching(em, filter)}`,
    );
    const allowed = new Set(visible.map((row) => row.id));
    return events.filter((event) => allowed.has(event.signalId));
  };
}

/** Public events of signals that the citizen reported or follows. */
export function citizenSieve(database: Database, accountId: string): Sieve {
  return async (events) => {
    const open = events.filter((event) => isPublicEvent(event.type));
    if (open.length === 0) return [];
    const ids = [...new Set(open.map((event) => event.signalId))];
    const mine = await rows(
      database.fork(),
      sql<{ id: string }>`
      select signal_id as id from signal_follower where account_id = ${accountId} and signal_id = any(${ids}::uuid[])
      union select id from signal where reporter_id = ${accountId} and id = any(${ids}::uuid[])`,
    );
    const allowed = new Set(mine.map((row) => row.id));
    return open.filter((event) => allowed.has(event.signalId));
  };
}
