import { accountView } from '@ns/identity';
import { type Menus, nearestQuarter, stemsOf } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { firstRule, type RoutedSignal, type RoutingCondition } from '../domain/routing.ts';
import { signalTables } from '../entities/index.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { isAssignable } from './assignable.ts';

/** A rule that sends certain signals to a department, as it is kept. */
export interface RoutingRuleRow {
  readonly id: string;
  readonly title: string;
  readonly position: number;
  /** Whether it is applied; otherwise it is only kept. */
  readonly active: boolean;
  readonly category: string | null;
  readonly settlement: string | null;
  readonly quarter: string | null;
  /** words or phrases as they were typed */
  readonly words: readonly string[];
  readonly department: string;
  readonly assigneeId: string | null;
  readonly version: number;
}

/** Where a rule sends a signal. */
export interface Route {
  readonly ruleId: string;
  readonly department: string;
  readonly assigneeId: string | null;
}

export const routingColumns = [
  ...(['id', 'title', 'position', 'active', 'category_code as category', 'settlement_code as settlement'] as const),
  ...(['quarter_code as quarter', 'words', 'department_code as department', 'assignee_id as assigneeId'] as const),
  'version',
] as const;

/** Every rule that was not removed, in the order in which they are tried. */
export async function routingRules(em: EntityManager): Promise<readonly RoutingRuleRow[]> {
  return signalTables(em)
    .selectFrom('routing_rule')
    .select(routingColumns)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('routing_rule.id')
    .execute();
}

/** What of a signal decides where it goes. */
export interface RoutableSignal {
  readonly category: string;
  readonly settlement: string;
  readonly description: string;
  readonly address: string | null;
  readonly location: { readonly lat: number; readonly lon: number } | null;
}

/**
 * Where the rules send a signal. A rule whose department is out of use is passed over (the screen of the rules shows
 * it); an assignee who no longer works in the department is left out.
 * @returns undefined: the department of the category gets it
 */
export async function routeOf(em: EntityManager, menus: Menus, signal: RoutableSignal): Promise<Route | undefined> {
  const rules = (await routingRules(em)).filter((rule) => isUsable(rule, menus) && rule.active);
  const rule = rules.length > 0 ? ruleFor(rules, menus, signal) : undefined;
  if (!rule) {
    return undefined;
  }
  const account = rule.assigneeId === null ? undefined : await accountView(em, rule.assigneeId);
  return {
    ruleId: rule.id,
    department: rule.department,
    assigneeId: isAssignable(account, rule.department) ? rule.assigneeId : null,
  };
}

/** What of a kept signal decides where it goes. */
export function routableOf(signal: Signal): RoutableSignal {
  const { lat, lon } = signal;
  return {
    category: signal.categoryCode,
    settlement: signal.settlementCode,
    description: signal.description,
    address: signal.address ?? null,
    location: lat == null || lon == null ? null : { lat, lon },
  };
}

/** The first rule that is about a signal. */
export function ruleFor(
  rules: readonly RoutingRuleRow[],
  menus: Menus,
  signal: RoutableSignal,
): RoutingRuleRow | undefined {
  const routed = routedSignal(menus, signal);
  return firstRule(
    rules.map((rule) => ({ rule, condition: conditionOf(rule) })),
    routed,
  )?.rule;
}

/** Whether the department of a rule still works. */
export function isUsable({ department }: Pick<RoutingRuleRow, 'department'>, menus: Menus): boolean {
  const known = menus.departments.get(department);
  return known !== undefined && known.archivedAt == null;
}

function conditionOf({ category, settlement, quarter, words }: RoutingRuleRow): RoutingCondition {
  return { category, settlement, quarter, words: words.map(stemsOf) };
}

function routedSignal(menus: Menus, signal: RoutableSignal): RoutedSignal {
  return {
    category: signal.category,
    group: menus.categories.get(signal.category)?.parentCode ?? null,
    settlement: signal.settlement,
    quarter: nearestQuarter(menus.quarters.get(signal.settlement) ?? [], signal.location),
    stems: new Set(stemsOf(`${signal.description} ${signal.address ?? ''}`)),
  };
}
