import type { CalendarDay } from '@ns/municipality';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import { signalRelation } from '@ns/signals';
import { retentionTables } from '../entities/retention.entities.ts';

/** A hold as it is read. */
export interface Hold {
  readonly id: string;
  readonly signalId: string;
  readonly reference: string;
  readonly reason: string;
  readonly until: CalendarDay | null;
  readonly heldBy: string;
  readonly heldAt: Date;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
}

/** A signal that is held, and the last day of it; null: until it is released. */
export interface HeldUntil {
  readonly signalId: string;
  readonly until: CalendarDay | null;
}

function inForce(em: EntityManager, today: CalendarDay) {
  return retentionTables(em)
    .selectFrom('retention_hold')
    .where('released_at', 'is', null)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', today)]));
}

/** Signals that are held today. */
export async function heldSignals(em: EntityManager, today: CalendarDay): Promise<readonly string[]> {
  const found = await inForce(em, today).select('signal_id').distinct().execute();
  return found.map((row) => row.signal_id);
}

/** Which signals are held on a day, and until when. */
export async function holdsOn(em: EntityManager, day: CalendarDay): Promise<readonly HeldUntil[]> {
  return inForce(em, day).select(['signal_id as signalId', 'until']).orderBy('id').execute();
}

/** Those of some signals that are held today. */
export async function heldAmong(
  em: EntityManager,
  ids: readonly string[],
  today: CalendarDay,
): Promise<ReadonlySet<string>> {
  const found = await inForce(em, today).select('signal_id').where('signal_id', '=', anyOf(ids)).execute();
  return new Set(found.map((row) => row.signal_id));
}

/** Holds, the latest first. @param signalId left out: of all signals */
export async function holds(
  em: EntityManager,
  {
    signalId,
    afterId,
    limit,
  }: { readonly signalId: string | null; readonly afterId: string | null; readonly limit: number },
): Promise<readonly Hold[]> {
  const r = signalRelation('r');
  const found = retentionTables(em)
    .selectFrom('retention_hold as h')
    .select(['h.id', 'h.signal_id as signalId', 'h.reason', 'h.until', 'h.held_by as heldBy', 'h.held_at as heldAt'])
    .select(['h.released_by as releasedBy', 'h.released_at as releasedAt'])
    .select(({ ref }) =>
      sql<string>`(select ${r.reference} from ${r.relation} where ${r.id} = ${ref('h.signal_id')})`.as('reference'),
    )
    .orderBy('h.id', 'desc')
    .limit(limit);
  const of = signalId === null ? found : found.where('h.signal_id', '=', signalId);
  return (afterId === null ? of : of.where('h.id', '<', afterId)).execute();
}
