import { type EntityManager, firstRow, run, sql } from '@ns/platform';
import { announceMenus } from '../commands/save-entry.ts';
import { type CategoryCounts } from '../domain/category-classifier.ts';
import { type Retraining } from '../domain/category-lessons.ts';

/** What this municipality's corrected reports taught; nothing at first. */
export async function presentLessons(em: EntityManager): Promise<CategoryCounts> {
  const newest = await firstRow(
    em,
    sql<{ counts: CategoryCounts }>`select counts from category_lesson order by learned_at desc, id desc limit 1`,
  );
  return newest?.counts ?? {};
}

/** Takes new lessons into use, in every process; the former ones stay for comparison. */
export async function takeLessons(
  tx: EntityManager,
  { lessons, before, after, learnedFrom }: Retraining,
): Promise<void> {
  await run(
    tx,
    sql`
    insert into category_lesson (reports, accuracy_before, accuracy_after, counts)
    values (${learnedFrom}, ${before}, ${after}, ${JSON.stringify(lessons)}::jsonb)`,
  );
  await announceMenus(tx);
}
