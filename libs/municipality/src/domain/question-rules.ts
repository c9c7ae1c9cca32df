import { type Text, textOf, textOfWords, type WordsByLanguage } from '../texts/index.ts';
import { codeProblems, type MenuProblem } from './menu-rules.ts';
import { type GivenWords, mergedName, wordsProblems } from './words.ts';

export const questionTypes = ['string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist'] as const;
/** Open311 names. */
export type QuestionDatatype = (typeof questionTypes)[number];

/** When a question is asked: the earlier question has one of the answers. */
export interface QuestionCondition {
  readonly question: string;
  readonly values: readonly string[];
}

export interface QuestionEntry<Words = GivenWords> {
  readonly code: string;
  readonly label: Words;
  readonly datatype: QuestionDatatype;
  readonly required: boolean;
  readonly values: readonly { readonly code: string; readonly label: Words }[];
  /** Whether „не знам“ is taken as an answer to choose. */
  readonly allowsUnknown: boolean;
  readonly condition: QuestionCondition | null;
}

/** A question as it is kept. */
export type KeptQuestion = QuestionEntry<WordsByLanguage>;

/** The answer „не знам“ of questions that allow it; its words are those of the product. */
export const unknownAnswer = { code: 'unknown', label: textOf('unknownAnswer') } as const;

export const mostQuestions = 12;
export const mostAnswers = 30;

/** Whether a question offers answers to choose from. */
export function offersAnswers(datatype: string): boolean {
  return datatype === 'singlevaluelist' || datatype === 'multivaluelist';
}

/**
 * What a kept answer to choose reads; undefined for one that the question does not offer any more. „Не знам“ stays
 * readable when the question does not allow it any more.
 */
export function chosenAnswer(
  question: Pick<KeptQuestion, 'values'> & { readonly datatype: string },
  value: string,
): Text | undefined {
  const offered = question.values.find(({ code }) => code === value);
  if (offered) {
    return textOfWords(offered.label);
  }
  return offersAnswers(question.datatype) && value === unknownAnswer.code ? unknownAnswer.label : undefined;
}

/** A question as far as asking it needs it. */
export interface AskableQuestion {
  readonly code: string;
  readonly condition?: QuestionCondition | null;
}

/**
 * The questions that are asked, given the answers so far. A condition on a question that is not asked itself does not
 * hold, whatever was answered before.
 */
export function askedQuestions<Q extends AskableQuestion>(
  questions: readonly Q[],
  answers: readonly { readonly question: string; readonly values: readonly string[] }[],
): readonly Q[] {
  const given = new Map(answers.map(({ question, values }) => [question, values]));
  const asked: Q[] = [];
  for (const question of questions) {
    const { condition } = question;
    const holds =
      condition == null ||
      (asked.some(({ code }) => code === condition.question) &&
        condition.values.some((value) => given.get(condition.question)?.includes(value)));
    if (holds) {
      asked.push(question);
    }
  }
  return asked;
}

/** Faults of a category's questions; paths such as `questions.0.label.bg`. */
export function questionProblems(questions: readonly QuestionEntry[]): readonly MenuProblem[] {
  if (questions.length > mostQuestions) {
    return [
      {
        path: 'questions',
        message: textOf('tooManyQuestions', { mostQuestions }),
      },
    ];
  }
  return questions.flatMap((question, index) => {
    const path = `questions.${String(index)}`;
    const earlier = questions.slice(0, index);
    return [
      ...codeProblems(question.code, `${path}.code`),
      ...(earlier.some(({ code }) => code === question.code) ? [twice(`${path}.code`)] : []),
      ...wordsProblems(`${path}.label`, question.label),
      ...answerProblems(question, `${path}.values`),
      ...unknownProblems(question, `${path}.allowsUnknown`),
      ...conditionProblems(question.condition, earlier, `${path}.condition`),
    ];
  });
}

function answerProblems(question: QuestionEntry, path: string): readonly MenuProblem[] {
  const { datatype, values, allowsUnknown } = question;
  if (!offersAnswers(datatype)) {
    return values.length === 0
      ? []
      : [
          {
            path,
            message: textOf('answersNeedList'),
          },
        ];
  }
  if (values.length < 2 || values.length > mostAnswers) {
    return [
      {
        path,
        message: textOf('answersOutOfRange', { mostAnswers }),
      },
    ];
  }
  return values.flatMap((value, index) => [
    ...answerCodeProblems(value.code, `${path}.${String(index)}.code`),
    ...(values.slice(0, index).some(({ code }) => code === value.code) ? [twice(`${path}.${String(index)}.code`)] : []),
    ...(allowsUnknown && value.code === unknownAnswer.code ? [ownUnknown(`${path}.${String(index)}.code`)] : []),
    ...wordsProblems(`${path}.${String(index)}.label`, value.label),
  ]);
}

function unknownProblems({ datatype, allowsUnknown }: QuestionEntry, path: string): readonly MenuProblem[] {
  return allowsUnknown && !offersAnswers(datatype) ? [{ path, message: textOf('unknownNeedsList') }] : [];
}

function answerCodeProblems(code: string, path: string): readonly MenuProblem[] {
  return /^[a-z0-9_]{1,30}$/.test(code)
    ? []
    : [
        {
          path,
          message: textOf('answerCodeShape'),
        },
      ];
}

function conditionProblems(
  condition: QuestionCondition | null,
  earlier: readonly QuestionEntry[],
  path: string,
): readonly MenuProblem[] {
  if (condition === null) {
    return [];
  }
  const on = earlier.find(({ code }) => code === condition.question);
  if (!on || !offersAnswers(on.datatype)) {
    return [
      {
        path: `${path}.onQuestion`,
        message: textOf('conditionNeedsQuestion'),
      },
    ];
  }
  const known = new Set(on.values.map(({ code }) => code));
  if (on.allowsUnknown) {
    known.add(unknownAnswer.code);
  }
  return condition.values.length > 0 && condition.values.every((value) => known.has(value))
    ? []
    : [
        {
          path: `${path}.values`,
          message: textOf('conditionNeedsAnswers'),
        },
      ];
}

function twice(path: string): MenuProblem {
  return { path, message: textOf('answerCodeTwice') };
}

function ownUnknown(path: string): MenuProblem {
  return { path, message: textOf('answerCodeOfUnknown', unknownAnswer) };
}

/** The question as it is kept, over the one with its code before. */
export function keptQuestion(question: QuestionEntry, before: KeptQuestion | undefined): KeptQuestion {
  const { code, label, datatype, required, values, allowsUnknown, condition } = question;
  return {
    code,
    label: mergedName(label, before?.label),
    datatype,
    required,
    values: values.map((value) => ({
      code: value.code,
      label: mergedName(value.label, before?.values.find((each) => each.code === value.code)?.label),
    })),
    allowsUnknown,
    condition: condition && { question: condition.question, values: condition.values },
  };
}
