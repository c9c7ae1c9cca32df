import { Component, computed, inject } from '@angular/core';
import {
  RoutingTrialDocument,
  type RoutingTrialQuery,
  SaveRoutingRuleDocument,
  StaffOfDepartmentDocument,
} from '@ns/contract/console';
import { GraphqlClient, ScreenTexts, watchQuery } from '@ns/web';
import { entryParts } from './entry-parts.ts';
import { MenuEntry, entryRules } from './menu-entry.ts';
import { MenuSource } from './menu-source.ts';
import { RoutingRules, ruleInput, ruleValues } from './routing-rules.ts';

type RuleValues = ReturnType<typeof ruleValues>;

/** A rule that sends new reports to a department; what it would have changed is said before it is saved. */
@Component({
  selector: 'ns-routing-form',
  imports: [entryParts],
  template: `
    @let fields = entry.form.fields;
    <ns-entry-frame menu="routing" [entry]="entry">
      <ns-text-field [label]="'menus.field.title' | transloco" [of]="fields.title" />
      <ns-select-field [label]="'menus.field.category' | transloco" [choices]="categories()" [of]="fields.category" />
      <ns-select-field
        [label]="'menus.field.settlement' | transloco"
        [choices]="settlements()"
        [of]="fields.settlement"
      />
      @if (quarters().length) {
        <ns-select-field
          [label]="'menus.field.quarter' | transloco"
          [choices]="[any(), ...quarters()]"
          [of]="fields.quarter"
        />
      }
      <ns-text-field
        [label]="'menus.field.words' | transloco"
        [hint]="'menus.hint.words' | transloco"
        [of]="fields.words"
      />
      <ns-select-field
        [label]="'menus.field.toDepartment' | transloco"
        [choices]="departments()"
        [of]="fields.department"
      />
      <ns-select-field [label]="'menus.field.assignee' | transloco" [choices]="people()" [of]="fields.assigneeId" />
      <ns-check-field
        [label]="'menus.field.active' | transloco"
        [hint]="'menus.hint.active' | transloco"
        [formField]="fields.active"
      />
    </ns-entry-frame>
  `,
})
export class RoutingForm {
  private readonly client = inject(GraphqlClient);
  private readonly source = inject(MenuSource);
  private readonly present = inject(RoutingRules);
  private readonly t = inject(ScreenTexts).t;
  private readonly rules = entryRules();
  private readonly staff = watchQuery(StaffOfDepartmentDocument, () => ({ department: null }));

  protected readonly entry: MenuEntry<RuleValues> = new MenuEntry<RuleValues>({
    values: (key) => ruleValues(this.present.all().find(({ id }) => id === key)),
    rules: ({ title, department }) => {
      this.rules.needed(title);
      this.rules.atMost(title, 120);
      this.rules.needed(department);
    },
    save: (values, { archived, version }) =>
      this.client.mutate(SaveRoutingRuleDocument, { input: { ...this.input(values), version, archived } }),
    consequences: async (values, { archived, version }) => {
      if (archived || !values.active) {
        return { sentences: [] };
      }
      const trial = await this.client.query(RoutingTrialDocument, { input: { ...this.input(values), version } });
      return { sentences: 'tried' in trial && trial.problems.length === 0 ? this.sentencesOf(trial) : [] };
    },
  });

  protected readonly any = computed(() => ({ code: '', name: this.t('menus.any') }));
  protected readonly categories = computed(() => [
    this.any(),
    ...this.source
      .categories()
      .flatMap((group) => [group, ...group.children])
      .filter(({ archived }) => !archived)
      .map(({ code, name, parent }) => ({ code, name: parent == null ? name : `– ${name}` })),
  ]);
  protected readonly settlements = computed(() => [this.any(), ...this.source.settlements()]);
  protected readonly quarters = computed(() => this.source.quartersOf(this.entry.form.model().settlement));
  protected readonly departments = this.source.departments;
  protected readonly people = computed(() => [
    { code: '', name: this.t('menus.nobody') },
    ...(this.staff.data()?.staffMembers ?? []).map(({ id, name }) => ({ code: id, name })),
  ]);

  private input(values: RuleValues) {
    const isThere = this.quarters().some(({ code }) => code === values.quarter);
    return { id: this.entry.row()?.key ?? null, ...ruleInput({ ...values, quarter: isThere ? values.quarter : '' }) };
  }

  private sentencesOf({ tried, changed, examples }: Extract<RoutingTrialQuery['routingTrial'], { tried: number }>) {
    return [
      this.t('menus.trial', { tried, changed }),
      ...examples.slice(0, 3).map(({ reference, from, to }) => `${reference}: ${from?.name ?? ''} → ${to?.name ?? ''}`),
    ];
  }
}
