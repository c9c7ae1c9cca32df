import { Component, computed, inject, input } from '@angular/core';
import {
  DestructionProtocolsDocument,
  type DestructionProtocolsQuery,
  type PlanRulePartsFragment,
} from '@ns/contract/console';
import { LocalDates, watchQuery } from '@ns/web';
import { screenParts } from '../../appearance/screen-parts.ts';
import { planWords } from './plan-words.ts';

type Line = DestructionProtocolsQuery['destructionProtocols']['edges'][number]['node'];

/** What went on one day. */
interface ProtocolDay {
  readonly day: string;
  readonly lines: readonly Line[];
}

/** What the file plan removed, by day, the latest first: how many, and nothing about whom. */
@Component({
  selector: 'ns-protocol-list',
  imports: [screenParts],
  templateUrl: './protocol-list.html',
  styleUrl: './protocol-list.scss',
})
export class ProtocolList {
  /** of the plan, for the names of the kinds */
  readonly rules = input.required<readonly PlanRulePartsFragment[]>();

  private readonly words = planWords();
  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(DestructionProtocolsDocument, () => ({ after: null }), {
    fetchPolicy: 'network-only',
  });
  private readonly connection = computed(() => this.query.data()?.destructionProtocols);
  protected readonly days = computed<readonly ProtocolDay[] | null>(() => {
    const lines = this.connection()?.edges.map(({ node }) => node);
    return lines ? [...Map.groupBy(lines, ({ day }) => day)].map(([day, ofDay]) => ({ day, lines: ofDay })) : null;
  });
  protected readonly hasMore = computed(() => this.connection()?.pageInfo.hasNextPage ?? false);

  protected nameOf({ kind, categoryGroup }: Line): string {
    const label = this.rules().find((rule) => rule.kind === kind)?.label ?? kind;
    return this.words.rule({ label, categoryGroup });
  }

  protected termOf({ months }: Line): string {
    return this.words.months(months);
  }

  protected more(): void {
    void this.query.fetchMore({ after: this.connection()?.pageInfo.endCursor ?? null });
  }
}
