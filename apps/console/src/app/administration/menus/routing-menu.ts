import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import {
  RoutingRulesDocument,
  RoutingTrialDocument,
  SaveRoutingRuleDocument,
  type SaveRoutingRuleInput,
  StaffOfDepartmentDocument,
} from '@ns/contract/console';
import { GraphqlClient, watchQuery } from '@ns/web';
import { MenuSource } from './menu-source.ts';
import { type EntryValues, type MenuAnswer, type MenuRow, type MenuSpec, optionalOf, textOf } from './menu-spec.ts';

/** The rules that send new reports to departments, as a menu to edit. */
@Injectable()
export class RoutingMenu {
  private readonly source = inject(MenuSource);
  private readonly client = inject(GraphqlClient);
  private readonly words = inject(TranslocoService);

  readonly query = watchQuery(RoutingRulesDocument, () => ({}), { fetchPolicy: 'network-only' });
  private readonly staff = watchQuery(StaffOfDepartmentDocument, () => ({ department: null }));
  private readonly rules = computed(() => this.query.data()?.routingRules ?? []);

  readonly menu: MenuSpec = {
    name: 'routing',
    fields: [
      { name: 'title', kind: 'text', label: 'menus.field.title', isRequired: true },
      {
        name: 'category',
        kind: 'select',
        label: 'menus.field.category',
        choices: () => [
          this.any(),
          ...this.source
            .categories()
            .flatMap((group) => [group, ...group.children])
            .filter(({ archived }) => !archived)
            .map(({ code, name, parent }) => ({ value: code, label: parent == null ? name : `– ${name}` })),
        ],
      },
      {
        name: 'settlement',
        kind: 'select',
        label: 'menus.field.settlement',
        choices: () => [this.any(), ...this.source.settlements()],
      },
      {
        name: 'quarter',
        kind: 'select',
        label: 'menus.field.quarter',
        isShown: (values) => this.quartersOf(values).length > 0,
        choices: (values) => [this.any(), ...this.quartersOf(values)],
      },
      { name: 'words', kind: 'text', label: 'menus.field.words', hint: 'menus.hint.words' },
      {
        name: 'department',
        kind: 'select',
        label: 'menus.field.toDepartment',
        isRequired: true,
        choices: () => this.source.departments(),
      },
      {
        name: 'assigneeId',
        kind: 'select',
        label: 'menus.field.assignee',
        choices: () => [
          { value: '', label: this.words.translate('menus.nobody') },
          ...(this.staff.data()?.staffMembers ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ],
      },
      { name: 'active', kind: 'check', label: 'menus.field.active', hint: 'menus.hint.active' },
    ],
    rows: () => this.rules().map((rule) => this.row(rule)),
    blank: () => ({ active: true }),
    save: (values, row, { archived }) =>
      this.client.mutate(SaveRoutingRuleDocument, { input: { ...this.input(values, row), archived } }),
    consequences: async (values, row, { archived }) => {
      if (archived || values['active'] !== true) {
        return { sentences: [], canMove: false };
      }
      const trial = await this.client.query(RoutingTrialDocument, { input: this.input(values, row) });
      return {
        sentences: 'tried' in trial && trial.problems.length === 0 ? this.sentencesOf(trial) : [],
        canMove: false,
      };
    },
    order: (keys) => this.order(keys),
  };

  again(): void {
    void this.query.refetch();
  }

  private sentencesOf(trial: {
    readonly tried: number;
    readonly changed: number;
    readonly examples: readonly {
      readonly reference: string;
      readonly from?: { readonly name: string } | null;
      readonly to?: { readonly name: string } | null;
    }[];
  }): readonly string[] {
    const { tried, changed, examples } = trial;
    return [
      this.words.translate('menus.trial', { tried, changed }),
      ...examples.slice(0, 3).map(({ reference, from, to }) => `${reference}: ${from?.name ?? ''} → ${to?.name ?? ''}`),
    ];
  }

  private row(rule: ReturnType<typeof this.rules>[number]): MenuRow {
    const conditions = [rule.category?.name, rule.settlement?.name, rule.words.join(', ')].filter(Boolean).join(' · ');
    const off = rule.active ? '' : ` (${this.words.translate('menus.off')})`;
    return {
      key: rule.id,
      title: rule.title + off,
      detail: `${conditions} → ${rule.department?.name ?? ''}${rule.assignee ? `, ${rule.assignee.name}` : ''}`,
      archived: false,
      version: rule.version,
      values: {
        title: rule.title,
        category: rule.category?.code ?? '',
        settlement: rule.settlement?.code ?? '',
        quarter: rule.quarter ?? '',
        words: rule.words.join(', '),
        department: rule.department?.code ?? '',
        assigneeId: rule.assignee?.id ?? '',
        active: rule.active,
      },
      group: '',
      isNested: false,
      problem: rule.problem ?? null,
    };
  }

  private input(values: EntryValues, row: MenuRow | null): SaveRoutingRuleInput {
    const quarter = optionalOf(values, 'quarter');
    return {
      id: row?.key ?? null,
      version: row?.version ?? null,
      title: textOf(values, 'title'),
      category: optionalOf(values, 'category'),
      settlement: optionalOf(values, 'settlement'),
      quarter: this.quartersOf(values).some(({ value }) => value === quarter) ? quarter : null,
      words: textOf(values, 'words')
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== ''),
      department: textOf(values, 'department'),
      assigneeId: optionalOf(values, 'assigneeId'),
      active: values['active'] === true,
    };
  }

  /** Each rule that changes its place is saved there. */
  private async order(keys: readonly string[]): Promise<MenuAnswer> {
    const places = this.rules()
      .map(({ position }) => position)
      .toSorted((one, other) => one - other);
    for (const [index, key] of keys.entries()) {
      const rule = this.rules().find(({ id }) => id === key);
      const row = this.menu.rows().find((each) => each.key === key);
      const position = Math.max(places[index] ?? 0, index + 1);
      if (rule && row && rule.position !== position) {
        const answer = await this.client.mutate(SaveRoutingRuleDocument, {
          input: { ...this.input(row.values, row), position },
        });
        if (answer.__typename !== 'RoutingRule') {
          return answer;
        }
      }
    }
    return { __typename: 'MenuOrdered' };
  }

  private quartersOf(values: EntryValues) {
    return this.source.quartersOf(textOf(values, 'settlement'));
  }

  private any() {
    return { value: '', label: this.words.translate('menus.any') };
  }
}
