import {
  CategoryClassifier,
  type CategoryCounts,
  type CategoryGuess,
  type TrainingExample,
} from '../domain/category-classifier.ts';
import { wordsOf } from '../domain/bulgarian-words.ts';

/** Shorter texts say too little, and what comes after this many characters changes nothing. */
const textLength = { min: 6, max: 1000 } as const;
const mostSuggestions = 3;
/** A guess below this share would only distract. */
const leastProbability = 0.08;
const mostSearchWords = 24;

/** Suggests categories from a description; learns from the training sentences when it is first asked. */
export class CategorySuggester {
  private learned: Promise<CategoryClassifier> | undefined;

  /** @param lessons what corrected reports of this municipality taught */
  constructor(
    private readonly training: () => Promise<readonly TrainingExample[]>,
    private readonly lessons: () => Promise<CategoryCounts> = () => Promise.resolve({}),
  ) {}

  /** Learns anew at the next question. */
  forget(): void {
    this.learned = undefined;
  }

  /** The likeliest categories of a text, the best first; none when the text says too little. */
  async suggest(text: string): Promise<readonly CategoryGuess[]> {
    const read = text.trim().slice(0, textLength.max);
    if (read.length < textLength.min || wordsOf(read).length === 0) {
      return [];
    }
    return (await this.classifier())
      .guess(read)
      .slice(0, mostSuggestions)
      .filter(({ probability }) => probability >= leastProbability);
  }

  /** Stems of everyday words by which a category is looked for. */
  async searchWords(category: string): Promise<readonly string[]> {
    return (await this.classifier()).tellingStems(category, mostSearchWords);
  }

  private classifier(): Promise<CategoryClassifier> {
    this.learned ??= Promise.all([this.training(), this.lessons()]).then(
      ([examples, lessons]) => new CategoryClassifier(examples, lessons),
    );
    this.learned.catch(() => {
      this.learned = undefined;
    });
    return this.learned;
  }
}
