import { cyrillicReadings, isLatin } from '@ns/bulgarian';
import { stemOf } from '@ns/bulgarian/word-forms';
import { wordsOf } from './bulgarian-words.ts';
import { SoftmaxRegression } from './softmax-regression.ts';

/** A sentence as a citizen would write it, and the category it belongs to. */
export interface TrainingExample {
  readonly category: string;
  readonly text: string;
}

/** Weights of features by category. */
export type CategoryCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface CategoryGuess {
  readonly category: string;
  /** Share of all likelihood, 0 to 1. */
  readonly probability: number;
}

/** Added to every count, so that a word never seen with a category does not rule it out. */
const smoothing = 0.15;
/** Features of one sentence are not independent of each other; their joint weight is damped by this. */
const temperature = 0.35;
/** A stem with less than this share of its uses in one category does not identify that category. */
const leastShare = 0.1;
const kindWeights = { word: 1, pair: 0.8, piece: 0.35 } as const;

/** How much of the joint likelihood the regression says; the rest say the counts. */
const regressionShare = 0.6;

/**
 * Two judges of the same features, word stems, pairs of stems and pieces of words: multinomial naive Bayes, whose
 * counts
 * explain each decision and take in lessons, and softmax regression, which separates similar categories. New
 * forms and small misspellings are known by their pieces.
 */
export class CategoryClassifier {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly totals = new Map<string, number>();
  private readonly vocabulary = new Set<string>();
  /** What all words of a stem begin with. */
  private readonly beginnings = new Map<string, string>();
  private readonly regression: SoftmaxRegression;

  /**
   * Counts at once; {@link train} does the rest.
   * @param lessons what was learned from further examples that are not kept
   */
  constructor(examples: readonly TrainingExample[], lessons: CategoryCounts = {}) {
    for (const [category, counts] of Object.entries(lessons)) {
      this.learn(category, Object.entries(counts));
    }
    for (const { category, text } of examples) {
      this.learn(category, [...featuresOf(text)]);
      for (const word of wordsOf(text)) {
        const stem = stemOf(word);
        this.beginnings.set(stem, sharedBeginning(this.beginnings.get(stem) ?? word, word));
      }
    }
    this.regression = new SoftmaxRegression([...this.vocabulary], [...this.counts.keys()]);
  }

  /** A classifier that has learned everything: about a second of work. */
  static learned(examples: readonly TrainingExample[], lessons: CategoryCounts = {}): CategoryClassifier {
    const classifier = new CategoryClassifier(examples, lessons);
    Array.from(classifier.train(examples));
    return classifier;
  }

  /** Learns what counting does not say; with pauses, so that a process can do its other work in between. */
  *train(examples: readonly TrainingExample[]): Generator<void, void> {
    yield* this.regression.train(examples.map(({ category, text }) => ({ category, features: featuresOf(text) })));
  }

  private learn(category: string, features: readonly (readonly [string, number])[]): void {
    const counts = this.counts.get(category) ?? new Map<string, number>();
    this.counts.set(category, counts);
    for (const [feature, weight] of features) {
      counts.set(feature, (counts.get(feature) ?? 0) + weight);
      this.totals.set(category, (this.totals.get(category) ?? 0) + weight);
      this.vocabulary.add(feature);
    }
  }

  /** Categories by likelihood, the best first; empty when no word of the text is known. */
  guess(text: string): CategoryGuess[] {
    const features = new Map(
      [...featuresOf(this.inCyrillic(text))].filter(([feature]) => this.vocabulary.has(feature)),
    );
    if (![...features.keys()].some((feature) => feature.startsWith('w:') || feature.startsWith('n:'))) {
      return [];
    }
    const byRegression = this.regression.logLikelihoods(features);
    const scores = this.byCounts(features).map(
      (score, index) => (1 - regressionShare) * score + regressionShare * (byRegression[index] ?? 0),
    );
    const best = Math.max(...scores);
    const sum = scores.reduce((total, score) => total + Math.exp(score - best), 0);
    return [...this.counts.keys()]
      .map((category, index) => ({ category, probability: Math.exp((scores[index] ?? 0) - best) / sum }))
      .toSorted((one, other) => other.probability - one.probability);
  }

  /** Logarithm of the likelihood of each category by the counts of the features, in the order of the categories. */
  private byCounts(features: ReadonlyMap<string, number>): readonly number[] {
    const scores = [...this.counts].map(([category, counts]) => {
      const size = (this.totals.get(category) ?? 0) + smoothing * this.vocabulary.size;
      return [...features].reduce(
        (sum, [feature, weight]) =>
          sum + temperature * weight * Math.log(((counts.get(feature) ?? 0) + smoothing) / size),
        0,
      );
    });
    const best = Math.max(...scores);
    const sum = best + Math.log(scores.reduce((total, score) => total + Math.exp(score - best), 0));
    return scores.map((score) => score - sum);
  }

  /**
   * The text with its Latin-typed words read in Cyrillic: as the likeliest word that the training sentences know; a
   * word that they do not know as its likeliest reading, of which they may know pieces.
   */
  private inCyrillic(text: string): string {
    return text.toLowerCase().replaceAll(/[a-z0-9]{3,}/g, (word) => {
      const readings = isLatin(word) ? cyrillicReadings(word) : [];
      return readings.find((reading) => this.vocabulary.has(`w:${stemOf(reading)}`)) ?? readings[0] ?? word;
    });
  }

  /** Beginnings of the words that distinguish a category from the others, most distinctive first. */
  tellingWords(category: string, most: number): string[] {
    const own = this.counts.get(category) ?? new Map<string, number>();
    return [...own]
      .filter(([feature, count]) => feature.startsWith('w:') && count >= 2)
      .map(([feature, count]) => ({
        beginning: this.beginnings.get(feature.slice(2)) ?? feature.slice(2),
        share: count / [...this.counts.values()].reduce((all, counts) => all + (counts.get(feature) ?? 0), 0),
        count,
      }))
      .filter(({ beginning, share }) => share >= leastShare && beginning.length >= 3)
      .toSorted((one, other) => other.share * Math.log(1 + other.count) - one.share * Math.log(1 + one.count))
      .slice(0, most)
      .map(({ beginning }) => beginning);
  }
}

/** Features of a sentence with their weights: stems, pairs of stems, pieces of words. */
export function featuresOf(text: string): Map<string, number> {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) => features.set(feature, weight);
  const words = wordsOf(text);
  const stems = words.map(stemOf);
  stems.forEach((stem, index) => {
    add(`w:${stem}`, kindWeights.word);
    const next = stems[index + 1];
    if (next !== undefined) {
      add(`p:${stem} ${next}`, kindWeights.pair);
    }
  });
  for (const word of words.filter(({ length }) => length >= 4)) {
    const edged = `^${word.slice(0, 12)}`;
    for (let from = 0; from + 4 <= edged.length; from += 1) {
      add(`${from <= 1 ? 'n' : 'm'}:${edged.slice(from, from + 4)}`, kindWeights.piece);
    }
  }
  return features;
}

function sharedBeginning(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) {
    length += 1;
  }
  return one.slice(0, length);
}
