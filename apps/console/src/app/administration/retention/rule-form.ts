import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { disabled } from '@angular/forms/signals';
import {
  type FilePlanKind,
  type FilePlanOutcome,
  type PlanRulePartsFragment,
  RemoveFilePlanRuleDocument,
  SaveFilePlanRuleDocument,
} from '@ns/contract/console';
import { MutationSender, ScreenTexts } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { SelectField } from '../../choice/select-field.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { fieldRules } from '../../form/field-rules.ts';
import { isLeftByEscape } from '../../form/left-by-escape.ts';
import { NumberField } from '../../form/number-field.ts';
import { planWords } from './plan-words.ts';

/** The longest term that the server takes: fifty years. */
const mostMonths = 600;

/** One rule of the plan, or a new one for a group of categories. */
@Component({
  selector: 'ns-rule-form',
  imports: [screenParts, fieldParts, NumberField, SelectField],
  templateUrl: './rule-form.html',
})
export class RuleForm {
  readonly rules = input.required<readonly PlanRulePartsFragment[]>();
  /** null for a new rule */
  readonly rule = input<PlanRulePartsFragment | null>(null);
  readonly saved = output();
  readonly cancelled = output();

  private readonly t = inject(ScreenTexts).t;
  private readonly fieldRules = fieldRules();
  private readonly focus = elementFocus();
  protected readonly words = planWords();
  protected readonly removal = new MutationSender();
  protected readonly form = new MutationForm(signal(this.blank()), {
    rules: ({ kind, categoryGroup, months, outcome }) => {
      this.fieldRules.needed(kind);
      disabled(kind, () => this.rule() !== null);
      this.fieldRules.needed(categoryGroup, { when: () => this.rule() === null });
      disabled(categoryGroup, () => this.rule() !== null);
      this.fieldRules.needed(months);
      this.fieldRules.between(months, 1, mostMonths);
      this.fieldRules.needed(outcome);
    },
    save: () => this.save(),
  });

  protected readonly title = computed(() => {
    const rule = this.rule();
    return rule ? this.words.rule(rule) : this.t('retention.newRule');
  });
  /** Kinds of which groups can have rules of their own. */
  protected readonly kinds = computed(() =>
    this.rules().flatMap(({ kind, label, categoryGroup, takesGroups }) =>
      takesGroups && categoryGroup == null ? [{ code: kind, name: label }] : [],
    ),
  );
  /** The rule of all groups for the chosen kind. */
  private readonly general = computed(() =>
    this.rules().find(({ kind, categoryGroup }) => kind === this.form.model().kind && categoryGroup == null),
  );
  protected readonly outcomes = computed(() =>
    (this.rule() ?? this.general())?.outcomes.map((code) => ({ code, name: this.t(`retention.outcome.${code}`) })),
  );
  /** Groups without a rule of their own for the chosen kind. */
  protected readonly groups = computed(() => {
    const { kind } = this.form.model();
    const taken = this.rules().flatMap((rule) => (rule.kind === kind ? [rule.categoryGroup] : []));
    return this.words.groups().filter(({ code }) => !taken.includes(code));
  });

  constructor() {
    effect(() => {
      const rule = this.rule();
      untracked(() => {
        this.removal.clear();
        this.form.reset(rule ? { ...this.blank(), ...valuesOf(rule) } : this.blank());
        this.focus('h2');
      });
    });
    // Not every outcome is possible for every kind.
    effect(() => {
      const [first] = this.outcomes() ?? [];
      const isPossible = this.outcomes()?.some(({ code }) => code === this.form.model().outcome);
      if (first && !isPossible) {
        untracked(() => this.form.model.update((model) => ({ ...model, outcome: first.code })));
      }
    });
  }

  protected leave(event: Event): void {
    if (isLeftByEscape(event, this.form.fields().dirty())) {
      this.cancelled.emit();
    }
  }

  /** Takes the rule away: a group has the rule of all then, and the rule of all its default. */
  protected async remove({ kind, categoryGroup }: PlanRulePartsFragment): Promise<void> {
    if (await this.removal.send(RemoveFilePlanRuleDocument, { input: { kind, categoryGroup } }, 'FilePlan')) {
      this.saved.emit();
    }
  }

  private blank() {
    return { kind: 'REPORTS', categoryGroup: '', months: null as number | null, outcome: 'ERASE' as string };
  }

  private async save(): Promise<void> {
    const { kind, categoryGroup, months, outcome } = this.form.model();
    const input = {
      kind: kind as FilePlanKind,
      categoryGroup: categoryGroup || null,
      months: months ?? 0,
      outcome: outcome as FilePlanOutcome,
    };
    if (await this.form.send(SaveFilePlanRuleDocument, { input }, 'FilePlan')) {
      this.saved.emit();
    }
  }
}

function valuesOf({ kind, categoryGroup, months, outcome }: PlanRulePartsFragment) {
  return { kind, categoryGroup: categoryGroup ?? '', months, outcome };
}
