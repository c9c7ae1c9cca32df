import { Component, computed, inject, input, signal } from '@angular/core';
import {
  DestructionProtocolsDocument,
  type DestructionProtocolsQuery,
  type PlanRulePartsFragment,
} from '@ns/contract/console';
import { LocalDates, ScreenTexts, ServerFiles, watchQuery } from '@ns/web';
import { saveFile } from '../../form/save-file.ts';
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
  private readonly files = inject(ServerFiles);
  private readonly t = inject(ScreenTexts).t;
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

  /** the day whose PDF is being made */
  protected readonly makesPdf = signal<string | null>(null);
  /** why there is no PDF, and of which day */
  protected readonly pdfProblem = signal<{ readonly day: string; readonly text: string } | null>(null);

  protected async savePdf(day: string): Promise<void> {
    this.makesPdf.set(day);
    this.pdfProblem.set(null);
    const file = await this.files.fetch(`/retention/protocol.pdf?from=${day}&to=${day}`);
    this.makesPdf.set(null);
    if (file.kind === 'file') {
      saveFile(`protokol-${day}.pdf`, file.blob);
    } else {
      this.pdfProblem.set({ day, text: file.message ?? this.t('protocols.pdfFailed') });
    }
  }

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
