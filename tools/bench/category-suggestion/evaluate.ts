import { type CategoryClassifier, ofCategories, otherMatterIn } from '@ns/municipality';

/** A sentence and the category that it belongs to; null: nothing of the menu fits. */
export interface AskedSentence {
  readonly category: string | null;
  readonly kind: string;
  readonly text: string;
}

/** Shares of sentences, 0 to 1. */
interface Evaluation {
  /** whose category came first */
  readonly top1: number;
  /** whose category was among the first three */
  readonly top3: number;
  /** about which it is said that nothing of the menu fits */
  readonly none: number;
}

/** Asks the classifier about sentences that it has not seen. */
export function evaluate(
  classifier: Pick<CategoryClassifier, 'guess'>,
  sentences: readonly AskedSentence[],
): Evaluation {
  const answers = sentences.map(({ category, text }) => {
    const guesses = classifier.guess(text);
    const isNone = guesses.length === 0 || otherMatterIn(guesses) !== undefined;
    return { category, isNone, said: isNone ? [] : ofCategories(guesses).map((guess) => guess.category) };
  });
  const share = (isRight: (answer: (typeof answers)[number]) => boolean) =>
    answers.filter(isRight).length / answers.length;
  return {
    top1: share(({ category, said }) => said[0] === category),
    top3: share(({ category, said }) => category !== null && said.slice(0, 3).includes(category)),
    none: share(({ isNone }) => isNone),
  };
}
