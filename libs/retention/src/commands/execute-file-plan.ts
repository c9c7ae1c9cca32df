import { dayOf } from '@ns/municipality';
import { type PlanRule, rulesInForce } from '../domain/file-plan.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { holdsInForce, keptRules, planState } from '../queries/file-plan.ts';
import { forgetBatch, type RuleRun } from '../writes/due-things.ts';
import { writeProtocol } from '../writes/protocol.ts';

/** What went by one rule. */
export interface CarriedOut {
  readonly rule: PlanRule;
  readonly count: number;
}

/**
 * Carries out the confirmed plan: what is due goes in batches, each in a transaction of its own with its line of the
 * protocol. A run that dies, runs twice or beside another one ends the same. A plan that is changed meanwhile stops it.
 */
export async function executeFilePlan(
  { database, forgetters, auditDays }: Needs<'database' | 'forgetters' | 'auditDays'>,
  { now }: { readonly now: Date },
): Promise<readonly CarriedOut[]> {
  const em = database.fork();
  const { edition, confirmedEdition } = await planState(em);
  if (confirmedEdition !== edition) {
    return [];
  }
  const rules = rulesInForce(await keptRules(em));
  const carriedOut: CarriedOut[] = [];
  for (const rule of rules.filter(({ outcome }) => outcome !== 'KEEP')) {
    const run: RuleRun = { rule, rules, now, auditDays, left: new Set() };
    let count = 0;
    for (let isLast = false; !isLast;) {
      const batch = await database.transaction(async (tx) => {
        if (!(await holdsInForce(tx, edition))) {
          return undefined;
        }
        const done = await forgetBatch(tx, forgetters, run);
        await writeProtocol(tx, rule, { day: dayOf(now), edition, count: done.count });
        return done;
      });
      if (!batch) {
        return carriedOut;
      }
      count += batch.count;
      isLast = batch.isLast;
    }
    carriedOut.push({ rule, count });
  }
  return carriedOut;
}
