import { type EntityManager, type InputProblem, type RowOf, sql } from '@ns/platform';
import { isUuid } from '@ns/signals';
import { insightsTables } from '../entities/index.ts';
import type { SavedReportSchema } from '../entities/saved-report.entity.ts';
import { textOf } from '../texts/index.ts';

const fields = ['id', 'name', 'period', 'filter', 'monthly'] as const;

/** Days and filters that somebody keeps under a name. */
export type SavedReport = Pick<RowOf<typeof SavedReportSchema>, (typeof fields)[number]>;

const longestName = 60;

const byName = sql<string>`name collate "bg-BG-x-icu"`;

/** The reports of one person, by name. */
export async function savedReportsOf(em: EntityManager, ownerId: string): Promise<readonly SavedReport[]> {
  return insightsTables(em)
    .selectFrom('saved_report')
    .select(fields)
    .where('owner_id', '=', ownerId)
    .orderBy(byName)
    .orderBy('id')
    .execute();
}

/** The reports that are mailed each month, by person and name. */
export async function monthlyReports(em: EntityManager): Promise<readonly (SavedReport & { ownerId: string })[]> {
  return insightsTables(em)
    .selectFrom('saved_report')
    .select(['owner_id as ownerId', ...fields])
    .where('monthly', '=', true)
    .orderBy('owner_id')
    .orderBy(byName)
    .orderBy('id')
    .execute();
}

/** A name in one spelling: blanks between words only. */
export function tidyReportName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}

/** What is wrong with a name that is tidied already: length, and characters that cannot be seen. */
export function reportNameProblems(name: string): readonly InputProblem[] {
  if (name === '') {
    return [{ path: 'name', message: textOf('reportNameNeeded') }];
  }
  if (name.length > longestName) {
    const message = textOf('reportNameTooLong', { longestName });
    return [{ path: 'name', message }];
  }
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(name) || !name.isWellFormed()) {
    const message = textOf('reportNameUnseen');
    return [{ path: 'name', message }];
  }
  return [];
}

/** Whether a report is this person's; its row is held until the transaction ends. */
export async function lockOwnReport(tx: EntityManager, ownerId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) {
    return false;
  }
  const own = await insightsTables(tx)
    .selectFrom('saved_report')
    .select('id')
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .forUpdate()
    .executeTakeFirst();
  return own !== undefined;
}
