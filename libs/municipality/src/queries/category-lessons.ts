import type { EntityManager } from '@ns/platform';
import { announceMenus } from '../writes/save-entry.ts';
import type { CategoryCounts } from '../domain/category-classifier.ts';
import type { Retraining } from '../domain/category-lessons.ts';
import { isInUse, type Menus } from './municipality-directory.ts';
import { municipalityTables } from '../entities/municipality.entities.ts';

/**
 * What this municipality's corrected reports taught about the categories that it uses; nothing at first. Another
 * municipality that took its place learns from the beginning.
 */
export async function presentLessons(
  em: EntityManager,
  { categories }: Pick<Menus, 'categories'>,
): Promise<CategoryCounts> {
  const newest = await municipalityTables(em)
    .selectFrom('category_lesson')
    .select('counts')
    .orderBy('learned_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Object.fromEntries(
    Object.entries(newest?.counts ?? {}).filter(([category]) => isInUse(categories.get(category))),
  );
}

/** Takes new lessons into use, in every process; the former ones stay for comparison. */
export async function takeLessons(
  tx: EntityManager,
  { lessons, before, after, learnedFrom }: Retraining,
): Promise<void> {
  const accuracy = { accuracy_before: before, accuracy_after: after };
  await municipalityTables(tx)
    .insertInto('category_lesson')
    .values({ reports: learnedFrom, ...accuracy, counts: JSON.stringify(lessons) })
    .execute();
  await announceMenus(tx);
}
