import type { AuditActor, InputProblem } from '@ns/platform';
import type { PlanRule } from '../domain/file-plan.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { saveRule } from '../writes/save-rule.ts';

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
  props: SaveFilePlanRuleProps,
): Promise<SaveFilePlanRuleOutcome> {
  const menus = await directory.menus();
  const problems = await database.transaction((tx) => saveRule(tx, menus, props));
  return problems.length > 0 ? { kind: 'invalid', problems } : { kind: 'saved' };
}
