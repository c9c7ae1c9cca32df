import type { CalendarDay } from '@ns/municipality';
import { type AuditActor, type EntityManager, recordAudit, sql } from '@ns/platform';
import { rulesInForce } from '../domain/file-plan.ts';
import { retentionTables } from '../entities/retention.entities.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { keptRules, lockPlan } from '../queries/file-plan.ts';
import { countDue, dueDay } from '../writes/due-things.ts';
import type { CarriedOut } from './execute-file-plan.ts';

/** What a rule would remove today. */
export interface CountedRule extends CarriedOut {
  /** what was finished, or made, before this day goes */
  readonly before: CalendarDay;
}

/** What a trial counted. */
export interface FilePlanTrial {
  readonly edition: number;
  readonly counts: readonly CountedRule[];
}

/** Counts what would go today by the plan as it is, and removes nothing: what is confirmed was counted before. */
export async function tryFilePlan(
  { database, auditDays }: Needs<'database' | 'auditDays'>,
  { actor, now }: { readonly actor: AuditActor; readonly now: Date },
): Promise<FilePlanTrial> {
  return database.transaction(async (tx) => {
    const { edition } = await lockPlan(tx);
    const counts = await countAll(tx, now, auditDays);
    await retentionTables(tx)
      .updateTable('file_plan')
      .set({ tried_edition: edition, tried_at: sql<Date>`now()` })
      .execute();
    await recordAudit(tx, { actor, action: 'file_plan.tried', subject: null, after: { edition } });
    return { edition, counts };
  });
}

async function countAll(tx: EntityManager, now: Date, auditDays: number): Promise<readonly CountedRule[]> {
  const rules = rulesInForce(await keptRules(tx));
  const counts: CountedRule[] = [];
  for (const rule of rules) {
    const count = rule.outcome === 'KEEP' ? 0 : await countDue(tx, { rule, rules, now, auditDays });
    counts.push({ rule, count, before: dueDay(rule, now) });
  }
  return counts;
}
