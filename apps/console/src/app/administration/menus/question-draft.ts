import type { QuestionInput } from '@ns/contract/console';
import { type EditedWords, editedWords, givenTexts, type TextOfTag } from '../../form/words-by-language.ts';

/** An answer that a question offers, while it is edited. */
export interface AnswerDraft {
  readonly code: string;
  readonly label: EditedWords;
}

/** A question while it is edited. */
export interface QuestionDraft {
  readonly code: string;
  readonly label: EditedWords;
  readonly datatype: string;
  readonly required: boolean;
  readonly values: readonly AnswerDraft[];
  /** code of the earlier question on which it hangs; empty: always asked */
  readonly onQuestion: string;
  readonly onValues: readonly string[];
}

export const datatypes = ['singlevaluelist', 'multivaluelist', 'string', 'text', 'number', 'datetime'] as const;

/** Whether a question offers answers to choose from. */
export function isList(datatype: string): boolean {
  return datatype.endsWith('valuelist');
}

export const blankAnswer: AnswerDraft = { code: '', label: {} };

export const blankQuestion: QuestionDraft = {
  code: '',
  label: {},
  datatype: 'singlevaluelist',
  required: false,
  values: [blankAnswer, blankAnswer],
  onQuestion: '',
  onValues: [],
};

/** The questions of a form's control, whose value is text. */
export function draftsOf(text: string): readonly QuestionDraft[] {
  return text === '' ? [] : (JSON.parse(text) as readonly QuestionDraft[]);
}

/** A question or an answer as the server has it. */
interface Labelled {
  readonly code: string;
  readonly labelTexts: readonly TextOfTag[];
}

/** The questions of the server as the value of a control. */
export function writeQuestions(
  questions: readonly (Labelled & {
    readonly datatype: string;
    readonly required: boolean;
    readonly values: readonly Labelled[];
    readonly condition?: { readonly onQuestion: string; readonly values: readonly string[] } | null;
  })[],
): string {
  const edited = ({ code, labelTexts }: Labelled): AnswerDraft => ({ code, label: editedWords(labelTexts) });
  const drafts = questions.map(({ datatype, required, values, condition, ...question }): QuestionDraft => ({
    ...edited(question),
    datatype,
    required,
    values: values.map(edited),
    onQuestion: condition?.onQuestion ?? '',
    onValues: condition?.values ?? [],
  }));
  return JSON.stringify(drafts);
}

/** The questions of a control as the server takes them. */
export function readQuestions(text: string): QuestionInput[] {
  const given = ({ code, label }: AnswerDraft) => ({ code, labelTexts: givenTexts(label) });
  return draftsOf(text).map(({ onQuestion, onValues, values, datatype, required, ...question }) => ({
    ...given(question),
    datatype,
    required,
    values: isList(datatype) ? values.map(given) : [],
    condition: onQuestion === '' ? null : { onQuestion, values: [...onValues] },
  }));
}
