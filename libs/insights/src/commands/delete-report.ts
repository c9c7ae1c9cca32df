import { insightsTables } from '../entities/index.ts';
import type { Needs } from '../needs/insights-needs.ts';
import { lockOwnReport } from '../reports/saved-reports.ts';

/** Deletes an own report. @returns false when there is no such report or it belongs to somebody else */
export async function deleteReport(
  { database }: Needs<'database'>,
  { ownerId, id }: { readonly ownerId: string; readonly id: string },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await lockOwnReport(tx, ownerId, id))) {
      return false;
    }
    await insightsTables(tx).deleteFrom('saved_report').where('id', '=', id).execute();
    return true;
  });
}
