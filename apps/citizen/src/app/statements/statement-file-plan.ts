import { Component, computed, inject } from '@angular/core';
import { PublicFilePlanDocument, type PublicFilePlanQuery } from '@ns/contract/city';
import { LocalDates, ScreenTexts, watchQuery } from '@ns/web';

type Rule = PublicFilePlanQuery['publicFilePlan']['rules'][number];

/** The rule of all groups for one kind, and those of groups that have their own. */
interface KindOfThings {
  readonly general: Rule;
  readonly ofGroups: readonly Rule[];
}

/** How long the municipality keeps what, by the file plan that is carried out, or that nothing is removed by one. */
@Component({
  selector: 'ns-statement-file-plan',
  templateUrl: './statement-file-plan.html',
  styleUrl: './statement-file-plan.css',
})
export class StatementFilePlan {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  private readonly answer = watchQuery(PublicFilePlanDocument);
  /** Undefined until somebody could be asked. */
  protected readonly plan = computed(() => this.answer.data()?.publicFilePlan);
  /** Null where no mailbox is read. */
  protected readonly letterDays = computed(() => this.answer.data()?.daysLettersAreKept ?? null);
  protected readonly kinds = computed(() => kindsOf(this.plan()?.rules ?? []));

  /** What happens with a kind of thing, and after how many months. */
  protected sentence({ kind, months, outcome }: Rule): string {
    const period = this.t(months === 1 ? 'statement.plan.month' : 'statement.plan.months', { count: months });
    return this.t(`statement.plan.rule.${kind}.${outcome === 'KEEP' ? 'kept' : 'removed'}`, { period });
  }
}

function kindsOf(rules: readonly Rule[]): readonly KindOfThings[] {
  return rules
    .filter(({ categoryGroup }) => categoryGroup === null)
    .map((general) => ({
      general,
      ofGroups: rules.filter(({ kind, categoryGroup }) => kind === general.kind && categoryGroup !== null),
    }));
}
