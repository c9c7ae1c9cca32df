import type { Menus } from '@ns/municipality';
import { type AuditActor, type InputProblem, recordAudit } from '@ns/platform';
import { type PlanRule, ruleProblems, rulesInForce } from '../domain/file-plan.ts';
import { retentionTables } from '../entities/retention.entities.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { keptRules, lockPlan } from '../queries/file-plan.ts';
import { textOf } from '../texts/index.ts';

export interface SaveFilePlanRuleProps {
  readonly actor: AuditActor;
  readonly rule: PlanRule;
}

export type SaveFilePlanRuleOutcome =
  { readonly kind: 'saved' } | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/**
 * Changes a rule, or gives a group of categories one of its own. The plan is then another edition, which is carried out
 * once it was counted and confirmed; a rule that says the same changes nothing.
 */
export async function saveFilePlanRule(
  { database, directory }: Needs<'database' | 'directory'>,
  { actor, rule }: SaveFilePlanRuleProps,
): Promise<SaveFilePlanRuleOutcome> {
  const problems = [...ruleProblems(rule), ...groupProblems(rule, await directory.menus())];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const { kind, group, months, outcome } = rule;
  return database.transaction(async (tx) => {
    const { edition } = await lockPlan(tx);
    const rules = rulesInForce(await keptRules(tx));
    const former = rules.find((each) => each.kind === kind && each.group === group);
    if (former?.months === months && former.outcome === outcome) {
      return { kind: 'saved' };
    }
    await retentionTables(tx)
      .insertInto('file_plan_rule')
      .values({ kind, category_group: group, months, outcome })
      .onConflict((there) => there.columns(['kind', 'category_group']).doUpdateSet({ months, outcome }))
      .execute();
    await retentionTables(tx)
      .updateTable('file_plan')
      .set({ edition: edition + 1 })
      .execute();
    await recordAudit(tx, {
      actor,
      action: 'file_plan.changed',
      subject: group === null ? kind : `${kind}/${group}`,
      before: former ? { months: former.months, outcome: former.outcome } : null,
      after: { months, outcome },
    });
    return { kind: 'saved' };
  });
}

function groupProblems({ group }: PlanRule, menus: Menus): readonly InputProblem[] {
  const found = group === null ? undefined : menus.categories.get(group);
  return group === null || found?.parentCode === null
    ? []
    : [{ path: 'categoryGroup', message: textOf('unknownGroup') }];
}
