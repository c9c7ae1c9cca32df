import type { AuditActor } from '@ns/platform';
import type { PlanKind } from '../domain/file-plan.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { removeRule } from '../writes/save-rule.ts';

export interface RemoveFilePlanRuleProps {
  readonly actor: AuditActor;
  readonly kind: PlanKind;
  /** null: the rule of all, which then is the default */
  readonly group: string | null;
}

/**
 * Takes a kept rule away: a group of categories then has the rule of all, and the rule of all its default. The plan is
 * another edition.
 * @returns false when nobody saved such a rule
 */
export async function removeFilePlanRule(
  { database }: Needs<'database'>,
  props: RemoveFilePlanRuleProps,
): Promise<boolean> {
  return database.transaction((tx) => removeRule(tx, props));
}
