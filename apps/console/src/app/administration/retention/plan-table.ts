import { Component, input, output } from '@angular/core';
import type { PlanRulePartsFragment } from '@ns/contract/console';
import { screenParts } from '../../appearance/screen-parts.ts';
import { keyOfRule, planWords, type RuleKey } from './plan-words.ts';

/** The rules of the plan. Where there is no room for columns, each rule is a block; its roles stay those of a table. */
@Component({
  selector: 'ns-plan-table',
  imports: [screenParts],
  templateUrl: './plan-table.html',
  styleUrl: './plan-table.scss',
})
export class PlanTable {
  readonly rules = input.required<readonly PlanRulePartsFragment[]>();
  readonly canEdit = input(false);
  /** the rule in the form */
  readonly edited = input<RuleKey | null>(null);
  readonly edit = output<PlanRulePartsFragment>();

  protected readonly keyOf = keyOfRule;
  protected readonly words = planWords();

  protected isEdited(rule: RuleKey): boolean {
    const edited = this.edited();
    return edited !== null && keyOfRule(edited) === keyOfRule(rule);
  }

  /** Whom a rule is for: a group, all groups, or those without a rule of their own. */
  protected groupOf({ kind, categoryGroup }: RuleKey): string {
    return categoryGroup == null ? `retention.${this.hasOwn(kind) ? 'otherGroups' : 'allGroups'}` : '';
  }

  private hasOwn(kind: RuleKey['kind']): boolean {
    return this.rules().some((rule) => rule.kind === kind && rule.categoryGroup != null);
  }
}
