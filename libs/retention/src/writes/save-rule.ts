import type { Menus } from '@ns/municipality';
import { type AuditActor, type EntityManager, type InputProblem, recordAudit } from '@ns/platform';
import { type PlanRule, ruleProblems, rulesInForce } from '../domain/file-plan.ts';
import { retentionTables } from '../entities/retention.entities.ts';
import { keptRules, lockPlan } from '../queries/file-plan.ts';
import { textOf } from '../texts/index.ts';

/**
 * Writes a rule in the caller's transaction, as another edition of the plan; one that says the same changes nothing.
 * @returns what is wrong with it; nothing is written unless this is empty
 */
export async function saveRule(
  tx: EntityManager,
  menus: Menus,
  { actor, rule }: { readonly actor: AuditActor; readonly rule: PlanRule },
): Promise<readonly InputProblem[]> {
  const problems = [...ruleProblems(rule), ...groupProblems(rule, menus)];
  if (problems.length > 0) {
    return problems;
  }
  const { kind, group, months, outcome } = rule;
  const { edition } = await lockPlan(tx);
  const rules = rulesInForce(await keptRules(tx));
  const former = rules.find((each) => each.kind === kind && each.group === group);
  if (former?.months === months && former.outcome === outcome) {
    return [];
  }
  await retentionTables(tx)
    .insertInto('file_plan_rule')
    .values({ kind, category_group: group, months, outcome })
    .onConflict((there) => there.columns(['kind', 'category_group']).doUpdateSet({ months, outcome }))
    .execute();
  await nextEdition(tx, edition);
  await recordAudit(tx, {
    actor,
    action: 'file_plan.changed',
    subject: subjectOf(rule),
    before: former ? { months: former.months, outcome: former.outcome } : null,
    after: { months, outcome },
  });
  return [];
}

/**
 * Takes a kept rule away in the caller's transaction, as another edition of the plan.
 * @returns false when there is none
 */
export async function removeRule(
  tx: EntityManager,
  { actor, kind, group }: Pick<PlanRule, 'kind' | 'group'> & { readonly actor: AuditActor },
): Promise<boolean> {
  const { edition } = await lockPlan(tx);
  const kept = retentionTables(tx).deleteFrom('file_plan_rule').where('kind', '=', kind);
  const former = await (
    group === null ? kept.where('category_group', 'is', null) : kept.where('category_group', '=', group)
  )
    .returning(['months', 'outcome'])
    .executeTakeFirst();
  if (!former) {
    return false;
  }
  await nextEdition(tx, edition);
  await recordAudit(tx, {
    actor,
    action: 'file_plan.rule_removed',
    subject: subjectOf({ kind, group }),
    before: former,
  });
  return true;
}

async function nextEdition(tx: EntityManager, edition: number): Promise<void> {
  await retentionTables(tx)
    .updateTable('file_plan')
    .set({ edition: edition + 1 })
    .execute();
}

function subjectOf({ kind, group }: Pick<PlanRule, 'kind' | 'group'>): string {
  return group === null ? kind : `${kind}/${group}`;
}

function groupProblems({ group }: PlanRule, menus: Menus): readonly InputProblem[] {
  const found = group === null ? undefined : menus.categories.get(group);
  return group === null || found?.parentCode === null
    ? []
    : [{ path: 'categoryGroup', message: textOf('unknownGroup') }];
}
