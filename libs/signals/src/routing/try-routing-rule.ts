import type { Menus } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { signalTables } from '../entities/index.ts';
import { isUsable, ruleFor, type RoutingRuleRow, routingRules } from './routing-rules.ts';

const triedSignals = 100;
const shownExamples = 10;

/** What a rule would have done to the last signals. */
export interface RoutingTrial {
  /** how many signals it was tried on */
  readonly tried: number;
  /** how many of them would have gone to another department than by the rules without it */
  readonly changed: number;
  readonly examples: readonly { readonly reference: string; readonly from: string; readonly to: string }[];
}

/** Tries a rule, new or changed, on the last hundred signals as if it were switched on. */
export async function tryRoutingRule(em: EntityManager, menus: Menus, draft: RoutingRuleRow): Promise<RoutingTrial> {
  const others = (await routingRules(em)).filter(
    (rule) => rule.id !== draft.id && rule.active && isUsable(rule, menus),
  );
  const withDraft = [...others, draft].toSorted((one, other) => one.position - other.position);
  const past = await signalTables(em)
    .selectFrom('signal')
    .select(['reference', 'category_code as category', 'settlement_code as settlement'])
    .select(['description', 'address', 'lat', 'lon'])
    .orderBy('created_at', 'desc')
    .limit(triedSignals)
    .execute();
  const changes = past.flatMap(({ reference, lat, lon, ...rest }) => {
    const signal = { ...rest, location: lat === null || lon === null ? null : { lat, lon } };
    const own = menus.categories.get(signal.category)?.departmentCode ?? '';
    const from = ruleFor(others, menus, signal)?.department ?? own;
    const to = ruleFor(withDraft, menus, signal)?.department ?? own;
    return from === to ? [] : [{ reference, from, to }];
  });
  return { tried: past.length, changed: changes.length, examples: changes.slice(0, shownExamples) };
}
