import { defineEntity, p } from '@mikro-orm/core';
import type { CategoryCounts } from '../domain/category-classifier.ts';

/** What corrected signals taught the suggestion of categories: counts, never their texts. The newest is in use. */
export const CategoryLessonSchema = defineEntity({
  name: 'CategoryLesson',
  tableName: 'category_lesson',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    learnedAt: p.datetime().defaultRaw('now()'),
    reports: p.integer(),
    accuracyBefore: p.float(),
    accuracyAfter: p.float(),
    counts: p.json<CategoryCounts>(),
  },
});
