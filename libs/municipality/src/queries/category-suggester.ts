import { setImmediate } from 'node:timers/promises';
import {
  CategoryClassifier,
  type CategoryCounts,
  type CategoryGuess,
  type TrainingExample,
} from '../domain/category-classifier.ts';
import { wordsOf } from '../domain/bulgarian-words.ts';
import {
  examplesOf,
  isNamed,
  type NamedMatter,
  ofCategories,
  type OtherMatter,
  otherMatterIn,
} from '../domain/other-matters.ts';

/** Shorter texts say too little. */
const shortestText = 6;
/** What comes after this many characters changes nothing. */
export const readLength = 1000;
const mostSuggestions = 3;
const mostSearchWords = 24;

/** What a description seems to be about. */
export type CategoryAdvice =
  | { readonly kind: 'suggestions'; readonly guesses: readonly CategoryGuess[] }
  /** not for the municipality: somebody else is responsible */
  | { readonly kind: 'otherMatter'; readonly matter: NamedMatter }
  | { readonly kind: 'nothingFits' }
  | { readonly kind: 'saysTooLittle' };

interface Learned {
  /** knows the words of the categories at once */
  readonly classifier: CategoryClassifier;
  readonly matters: ReadonlyMap<string, OtherMatter>;
  /** settles when it can judge a text */
  readonly trained: Promise<void>;
}

/** Suggests categories from a description; learns from the training sentences when it is first asked. */
export class CategorySuggester {
  private learned: Promise<Learned> | undefined;

  /**
   * @param lessons what corrected reports of this municipality taught
   * @param others what people write about that is no category
   */
  constructor(
    private readonly training: () => Promise<readonly TrainingExample[]>,
    private readonly lessons: () => Promise<CategoryCounts> = () => Promise.resolve({}),
    private readonly others: () => Promise<readonly OtherMatter[]> = () => Promise.resolve([]),
  ) {}

  /** Learns anew at the next question. */
  forget(): void {
    this.learned = undefined;
  }

  /** The three likeliest categories of a text, the best first; or an honest none, with who is responsible. */
  async advise(text: string): Promise<CategoryAdvice> {
    const read = text.trim().slice(0, readLength);
    if (read.length < shortestText || wordsOf(read).length === 0) {
      return { kind: 'saysTooLittle' };
    }
    const { classifier, matters, trained } = await this.whatWasLearned();
    await trained;
    const all = classifier.guess(read);
    if (all.length === 0) {
      return { kind: 'saysTooLittle' };
    }
    const other = otherMatterIn(all);
    if (other === undefined) {
      return { kind: 'suggestions', guesses: ofCategories(all).slice(0, mostSuggestions) };
    }
    const matter = matters.get(other);
    return isNamed(matter) ? { kind: 'otherMatter', matter } : { kind: 'nothingFits' };
  }

  /** The likeliest categories of a text, the best first; none when it says too little or nothing fits. */
  async suggest(text: string): Promise<readonly CategoryGuess[]> {
    const advice = await this.advise(text);
    return advice.kind === 'suggestions' ? advice.guesses : [];
  }

  /** Beginnings of everyday words by which a category is looked for. */
  async searchWords(category: string): Promise<readonly string[]> {
    return (await this.whatWasLearned()).classifier.tellingWords(category, mostSearchWords);
  }

  private whatWasLearned(): Promise<Learned> {
    this.learned ??= this.learn();
    this.learned.catch(() => {
      this.learned = undefined;
    });
    return this.learned;
  }

  private async learn(): Promise<Learned> {
    const [sentences, lessons, matters] = await Promise.all([this.training(), this.lessons(), this.others()]);
    // Without sentences of categories everything would be another matter.
    const examples = sentences.length === 0 ? [] : [...sentences, ...examplesOf(matters)];
    const classifier = new CategoryClassifier(examples, lessons);
    return {
      classifier,
      matters: new Map(matters.map((matter) => [matter.code, matter])),
      trained: train(classifier, examples),
    };
  }
}

/** About a second of work, in slices between which the process does everything else. */
async function train(classifier: CategoryClassifier, examples: readonly TrainingExample[]): Promise<void> {
  const slices = classifier.train(examples);
  while (!slices.next().done) {
    await setImmediate();
  }
}
