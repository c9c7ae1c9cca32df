import { Injectable, computed, inject } from '@angular/core';
import { type RoutingRulesQuery, RoutingRulesDocument, SaveRoutingRuleDocument } from '@ns/contract/console';
import { GraphqlClient, ScreenTexts, watchQuery } from '@ns/web';
import type { MenuAnswer, MenuRow } from './menu.ts';

type RoutingRule = RoutingRulesQuery['routingRules'][number];

/** The rules that send new reports to departments, in the order in which they are tried. */
@Injectable()
export class RoutingRules {
  private readonly client = inject(GraphqlClient);
  private readonly t = inject(ScreenTexts).t;

  readonly query = watchQuery(RoutingRulesDocument, () => ({}), { fetchPolicy: 'network-only' });
  readonly all = computed(() => this.query.data()?.routingRules ?? []);
  readonly rows = () => this.all().map((rule) => this.row(rule));

  /** Each rule that changes its place is saved there. */
  readonly order = async (keys: readonly string[]): Promise<MenuAnswer> => {
    const places = this.all()
      .map(({ position }) => position)
      .toSorted((one, other) => one - other);
    for (const [index, key] of keys.entries()) {
      const rule = this.all().find(({ id }) => id === key);
      const position = Math.max(places[index] ?? 0, index + 1);
      if (rule && rule.position !== position) {
        const { id, version } = rule;
        const input = { id, version, ...ruleInput(ruleValues(rule)), position };
        const answer = await this.client.mutate(SaveRoutingRuleDocument, { input });
        if (answer.__typename !== 'RoutingRule') {
          return answer;
        }
      }
    }
    return { __typename: 'MenuOrdered' };
  };

  private row(rule: RoutingRule): MenuRow {
    const { id: key, title, version, problem = null, department, assignee } = rule;
    const conditions = [rule.category?.name, rule.settlement?.name, rule.words.join(', ')].filter(Boolean).join(' · ');
    return {
      key,
      version,
      problem,
      archived: false,
      group: '',
      isNested: false,
      title: title + (rule.active ? '' : ` (${this.t('menus.off')})`),
      detail: `${conditions} → ${department?.name ?? ''}${assignee ? `, ${assignee.name}` : ''}`,
    };
  }
}

/** A rule as its form has it; undefined for a new one. */
export function ruleValues(rule: RoutingRule | undefined) {
  return {
    title: rule?.title ?? '',
    category: rule?.category?.code ?? '',
    settlement: rule?.settlement?.code ?? '',
    quarter: rule?.quarter ?? '',
    words: rule?.words.join(', ') ?? '',
    department: rule?.department?.code ?? '',
    assigneeId: rule?.assignee?.id ?? '',
    active: rule?.active ?? true,
  };
}

/** The same as the API takes it. */
export function ruleInput(values: ReturnType<typeof ruleValues>) {
  const { title, category, settlement, quarter, words, department, assigneeId, active } = values;
  return {
    title: title.trim(),
    department,
    active,
    category: category || null,
    settlement: settlement || null,
    quarter: quarter || null,
    words: words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
    assigneeId: assigneeId || null,
  };
}
