import { Injectable, computed, inject } from '@angular/core';
import {
  DeleteReportDocument,
  SaveReportDocument,
  type SaveReportInput,
  SavedReportsDocument,
  type SavedReportPartsFragment,
  type StatsFilter,
  SwitchMailsDocument,
} from '@ns/contract/console';
import { GraphqlClient, watchQuery } from '@ns/web';
import type { FiguresQuery } from './figures-query.ts';
import { kindOf } from './report-period.ts';

export type SavedReport = SavedReportPartsFragment;

/** The reports that the signed-in person keeps. The page provides it. */
@Injectable()
export class ReportStore {
  private readonly client = inject(GraphqlClient);
  private readonly asked = watchQuery(SavedReportsDocument, () => ({}));

  readonly failure = this.asked.error;
  readonly reports = computed(() => this.asked.data()?.savedReports ?? []);
  private readonly wanted = computed(
    () => this.asked.data()?.mailPreferences.choices.find(({ topic }) => topic === 'MONTHLY_FIGURES')?.wanted,
  );
  /** False when the person has stopped the monthly mails, by their link or in the menu. */
  readonly mailsCome = computed(() => this.wanted() ?? true);

  /** What the page shows of a report today. */
  queryOf({ period, from, to, filter }: SavedReport): FiguresQuery {
    return { kind: kindOf(period), from, to, filter: filterOf(filter) };
  }

  /** Saves a report, new or changed; mails that were stopped come again with it. */
  async save(input: SaveReportInput) {
    const answer = await this.client.mutate(SaveReportDocument, { input });
    if (answer.__typename !== 'SavedReport') {
      return answer;
    }
    if (input.monthly && this.wanted() !== true) {
      await this.client.mutate(SwitchMailsDocument, {
        input: { choices: [{ topic: 'MONTHLY_FIGURES', wanted: true }] },
      });
    }
    void this.asked.refetch();
    return answer;
  }

  /** Deletes a report. */
  async remove(id: string) {
    const answer = await this.client.mutate(DeleteReportDocument, { id });
    if (answer.__typename === 'ReportDeleted') {
      await this.asked.refetch();
    }
    return answer;
  }
}

/** A filter without what it leaves open. */
export function filterOf({ departments, categories, settlements, channels }: SavedReport['filter']): StatsFilter {
  const parts = Object.entries({ departments, categories, settlements, channels });
  return Object.fromEntries(parts.filter(([, codes]) => codes?.length)) as StatsFilter;
}
