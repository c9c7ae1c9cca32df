import { inject } from '@angular/core';
import type { PlanRulePartsFragment } from '@ns/contract/console';
import { ScreenTexts } from '@ns/web';
import { Catalogue } from '../../catalogue/catalogue.ts';

/** What names a rule: its kind, and the group of categories that it is for. */
export type RuleKey = Pick<PlanRulePartsFragment, 'kind' | 'categoryGroup'>;

/** One word for a rule, to compare and track it by. */
export function keyOfRule({ kind, categoryGroup }: RuleKey): string {
  return `${kind}/${categoryGroup ?? ''}`;
}

/** Names of groups and terms in the language of the screen. Call it where injection works. */
export function planWords() {
  const catalogue = inject(Catalogue);
  const { t } = inject(ScreenTexts);
  /** The name of a group; a group that is archived by now is called by its code. */
  const group = (code: string) => catalogue.categories().find((each) => each.code === code)?.name ?? code;
  const months = (count: number) => t(count === 1 ? 'retention.month' : 'retention.months', { count });
  /** What a rule is called where it stands alone. */
  const rule = ({ label, categoryGroup }: Pick<PlanRulePartsFragment, 'label' | 'categoryGroup'>) =>
    categoryGroup == null ? label : `${label} · ${group(categoryGroup)}`;
  return { group, months, rule, groups: catalogue.categories };
}
