import type { EditedCategoryFragment, QuestionInput } from '@ns/contract/console';
import { type EditedWords, editedWords, givenTexts, type TextOfTag } from '../../form/words-by-language.ts';

/** An answer that a question offers, while it is edited. */
export interface AnswerDraft {
  readonly code: string;
  readonly label: EditedWords;
}

/** A question while it is edited. */
export interface QuestionDraft extends AnswerDraft {
  readonly datatype: string;
  readonly required: boolean;
  readonly values: readonly AnswerDraft[];
  /** Whether „не знам“ can be chosen. */
  readonly allowsUnknown: boolean;
  /** code of the earlier question on which it hangs; empty: always asked */
  readonly onQuestion: string;
  readonly onValues: readonly string[];
}

export const datatypes = ['singlevaluelist', 'multivaluelist', 'string', 'text', 'number', 'datetime'] as const;

/** The code of the answer „не знам“. */
export const unknownAnswer = 'unknown';

/** Whether a question offers answers to choose from. */
export function isList(datatype: string): boolean {
  return datatype.endsWith('valuelist');
}

/** An answer without words. */
export function blankAnswer(): AnswerDraft {
  return { code: '', label: editedWords() };
}

/** A question without words. */
export function blankQuestion(): QuestionDraft {
  const values = [blankAnswer(), blankAnswer()];
  const asked = { required: false, allowsUnknown: false, onQuestion: '', onValues: [] };
  return { ...blankAnswer(), datatype: 'singlevaluelist', values, ...asked };
}

/** A question or an answer as the server has it. */
interface Labelled {
  readonly code: string;
  readonly labelTexts: readonly TextOfTag[];
}

/** The questions of the server, to be edited. */
export function editedQuestions(questions: EditedCategoryFragment['questions']): QuestionDraft[] {
  const edited = ({ code, labelTexts }: Labelled): AnswerDraft => ({ code, label: editedWords(labelTexts) });
  return questions.map(({ datatype, required, values, unknownAnswer, condition, ...question }) => ({
    ...edited(question),
    datatype,
    required,
    values: values.map(edited),
    allowsUnknown: unknownAnswer !== null,
    onQuestion: condition?.onQuestion ?? '',
    onValues: condition?.values ?? [],
  }));
}

/** The questions as the server takes them. */
export function givenQuestions(questions: readonly QuestionDraft[]): QuestionInput[] {
  const given = ({ code, label }: AnswerDraft) => ({ code, labelTexts: givenTexts(label) });
  return questions.map(({ onQuestion, onValues, values, allowsUnknown, datatype, required, ...question }) => ({
    ...given(question),
    datatype,
    required,
    values: isList(datatype) ? values.map(given) : [],
    allowsUnknown: isList(datatype) && allowsUnknown,
    condition: onQuestion === '' ? null : { onQuestion, values: [...onValues] },
  }));
}
