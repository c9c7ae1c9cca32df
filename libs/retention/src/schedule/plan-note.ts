import { type CalendarDay, dayOf } from '@ns/municipality';
import {
  type Database,
  type EntityManager,
  type NotePlace,
  recordAudit,
  type ScheduledTask,
  sql,
  systemActor,
} from '@ns/platform';
import { signalRelation } from '@ns/signals';
import { z } from 'zod';
import { retentionTables } from '../entities/retention.entities.ts';
import { lockPlan, planState } from '../queries/file-plan.ts';
import { type HeldUntil, holdsOn } from '../queries/holds.ts';

const name = 'retention/plan';
/** What has to be known of plan and holds outside of the database: numbers, ids and days, no reasons. */
const shape = z.object({
  edition: z.int(),
  holds: z.array(z.object({ signalId: z.uuid(), until: z.string().nullable() })),
});

/**
 * Notes plan and holds outside of the database, each minute in which they changed: a backup that is restored knows
 * those of its own day only, and must not erase what was kept since.
 */
export function notePlanTask(database: Database, notes: NotePlace): ScheduledTask {
  let noted = '';
  return {
    name: 'retention.note_plan',
    everyMs: 60_000,
    perform: async () => {
      const em = database.fork();
      const { edition } = await planState(em);
      const now = JSON.stringify({ edition, holds: await holdsOn(em, dayOf(new Date())) });
      if (now !== noted) {
        await notes.write(name, now);
        noted = now;
      }
      return [];
    },
  };
}

/** What the plan of a restored database does not know. */
export interface OutdatedPlan {
  /** references of reports that were put on hold since, or for longer */
  readonly held: readonly string[];
}

/**
 * Stops the plan of a restored database where plan or holds changed after it was backed up: it is then an edition that
 * nobody confirmed, and erases nothing until somebody has put the holds again, counted and confirmed.
 * @returns undefined when nothing changed, or nothing is noted
 */
export async function stopOutdatedPlan(
  database: Database,
  notes: NotePlace,
  { now }: { readonly now: Date },
): Promise<OutdatedPlan | undefined> {
  const noted = await notes.read(name);
  if (noted === undefined) {
    return undefined;
  }
  const { edition, holds } = shape.parse(JSON.parse(noted));
  const today = dayOf(now);
  return database.transaction(async (tx) => {
    const state = await lockPlan(tx);
    const known = Map.groupBy(await holdsOn(tx, today), ({ signalId }) => signalId);
    const missing = holds.filter(
      (each) => isFrom(today, each.until) && !known.get(each.signalId)?.some((hold) => isAsLong(hold, each)),
    );
    const held = await referencesOf(
      tx,
      missing.map(({ signalId }) => signalId),
    );
    if (edition <= state.edition && held.length === 0) {
      return undefined;
    }
    const next = Math.max(edition, state.edition) + 1;
    await retentionTables(tx).updateTable('file_plan').set({ edition: next, stopped_edition: next }).execute();
    const change = { before: { edition: state.edition }, after: { edition: next } };
    await recordAudit(tx, { actor: systemActor, action: 'file_plan.changed', subject: null, ...change });
    return { held };
  });
}

function isFrom(today: CalendarDay, until: CalendarDay | null): boolean {
  return until === null || until >= today;
}

/** Whether a hold keeps its report at least until the last day of another one. */
function isAsLong(hold: HeldUntil, { until }: HeldUntil): boolean {
  return hold.until === null || (until !== null && hold.until >= until);
}

async function referencesOf(em: EntityManager, ids: readonly string[]): Promise<readonly string[]> {
  const r = signalRelation('r');
  const found = sql<{ reference: string }>`
    select ${r.reference} as reference from ${r.relation} where ${r.id} = any(${ids}::uuid[]) order by 1`;
  return (await found.execute(em.getKysely())).rows.map(({ reference }) => reference);
}
