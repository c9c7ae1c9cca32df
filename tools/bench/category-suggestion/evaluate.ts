import type { CategoryClassifier, TrainingExample } from '@ns/municipality';

export interface Evaluation {
  /** Share of sentences whose category came first. */
  readonly top1: number;
  /** Share of sentences whose category was among the first three. */
  readonly top3: number;
  /** Categories with the most wrong first places, and what was said in their place. */
  readonly worst: readonly {
    readonly category: string;
    readonly right: number;
    readonly of: number;
    readonly instead: readonly (readonly [string, number])[];
  }[];
}

/** Asks the classifier about sentences it has not seen. */
export function evaluate(
  classifier: Pick<CategoryClassifier, 'guess'>,
  sentences: readonly TrainingExample[],
  most = 12,
): Evaluation {
  const answers = sentences.map(({ category, text }) => ({
    category,
    said: classifier.guess(text).map((guess) => guess.category),
  }));
  const share = (places: number) =>
    answers.filter(({ category, said }) => said.slice(0, places).includes(category)).length / answers.length;
  const worst = [...Map.groupBy(answers, ({ category }) => category)]
    .map(([category, own]) => {
      const wrong = own.map(({ said }) => said[0] ?? 'nothing').filter((first) => first !== category);
      const instead = [...Map.groupBy(wrong, (first) => first)]
        .map(([first, times]) => [first, times.length] as const)
        .toSorted((one, other) => other[1] - one[1]);
      return { category, right: own.length - wrong.length, of: own.length, instead };
    })
    .filter(({ instead }) => instead.length > 0)
    .toSorted((one, other) => one.right / one.of - other.right / other.of)
    .slice(0, most);
  return { top1: share(1), top3: share(3), worst };
}
