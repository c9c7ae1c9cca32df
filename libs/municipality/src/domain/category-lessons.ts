import { CategoryClassifier, type CategoryCounts, featuresOf, type TrainingExample } from './category-classifier.ts';

/** A feature of fewer people than this is not kept: what is kept must not lead back to one person's words. */
export const fewestPeople = 3;
/** Held-out reports below which a measurement says nothing. */
export const fewestHeldOut = 20;
/** Every fifth report is held out. */
const heldOutEvery = 5;

/** A report whose category staff corrected. */
export interface CorrectedReport extends TrainingExample {
  /** whose it is: the same for all reports of one person */
  readonly by: string;
}

/**
 * What corrected reports say about the words of categories: counts of word stems and pieces, without the reports. Only
 * features that several people share are kept.
 */
export function lessonsOf(examples: readonly CorrectedReport[]): CategoryCounts {
  const lessons: Record<string, Record<string, number>> = {};
  const byCategory = Map.groupBy(examples, ({ category }) => category);
  for (const [category, own] of byCategory) {
    const counts = new Map<string, { weight: number; people: Set<string> }>();
    for (const { text, by } of own) {
      for (const [feature, weight] of featuresOf(text)) {
        const known = counts.get(feature) ?? { weight: 0, people: new Set() };
        counts.set(feature, { weight: known.weight + weight, people: known.people.add(by) });
      }
    }
    const shared = [...counts].filter(([, { people }]) => people.size >= fewestPeople);
    if (shared.length > 0) {
      lessons[category] = Object.fromEntries(shared.map(([feature, { weight }]) => [feature, weight]));
    }
  }
  return lessons;
}

/** What a retraining measured, and whether it is worth taking. */
export interface Retraining {
  readonly kind: 'better' | 'notBetter' | 'tooFew';
  readonly learnedFrom: number;
  readonly heldOut: number;
  /** share of held-out reports whose category is the first proposal, 0 to 1 */
  readonly before: number;
  readonly after: number;
  /** learned from all reports; to be taken only when it is better */
  readonly lessons: CategoryCounts;
}

/**
 * Learns from reports whose category staff corrected, and measures on reports that it did not learn from.
 * @param present lessons in use, which the new ones replace
 * @param corrected in an order that does not depend on their content
 */
export function retrain(
  base: readonly TrainingExample[],
  present: CategoryCounts,
  corrected: readonly CorrectedReport[],
): Retraining {
  const heldOut = corrected.filter((_, index) => index % heldOutEvery === 0);
  const learned = corrected.filter((_, index) => index % heldOutEvery !== 0);
  const before = accuracy(CategoryClassifier.learned(base, present), heldOut);
  const after = accuracy(CategoryClassifier.learned(base, lessonsOf(learned)), heldOut);
  const isMeasured = heldOut.length >= fewestHeldOut;
  const kind = isMeasured ? (after > before ? 'better' : 'notBetter') : 'tooFew';
  return { kind, learnedFrom: learned.length, heldOut: heldOut.length, before, after, lessons: lessonsOf(corrected) };
}

function accuracy(classifier: CategoryClassifier, examples: readonly TrainingExample[]): number {
  const right = examples.filter(({ text, category }) => classifier.guess(text)[0]?.category === category).length;
  return examples.length === 0 ? 0 : right / examples.length;
}
