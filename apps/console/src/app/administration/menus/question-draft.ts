import { type QuestionInput } from '@ns/contract/console';

/** An answer that a question offers, while it is edited. */
export interface AnswerDraft {
  readonly code: string;
  readonly labelBg: string;
  readonly labelEn: string;
}

/** A question while it is edited. */
export interface QuestionDraft {
  readonly code: string;
  readonly labelBg: string;
  readonly labelEn: string;
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

export const blankQuestion: QuestionDraft = {
  code: '',
  labelBg: '',
  labelEn: '',
  datatype: 'singlevaluelist',
  required: false,
  values: [
    { code: '', labelBg: '', labelEn: '' },
    { code: '', labelBg: '', labelEn: '' },
  ],
  onQuestion: '',
  onValues: [],
};

/** The questions of a form's control, whose value is text. */
export function draftsOf(text: string): readonly QuestionDraft[] {
  return text === '' ? [] : (JSON.parse(text) as readonly QuestionDraft[]);
}

/** The questions of the server as the value of a control. */
export function writeQuestions(
  questions: readonly (Omit<QuestionDraft, 'onQuestion' | 'onValues'> & {
    readonly condition?: { readonly onQuestion: string; readonly values: readonly string[] } | null;
  })[],
): string {
  const drafts = questions.map(({ code, labelBg, labelEn, datatype, required, values, condition }): QuestionDraft => ({
    code,
    labelBg,
    labelEn,
    datatype,
    required,
    values: values.map((value) => ({ code: value.code, labelBg: value.labelBg, labelEn: value.labelEn })),
    onQuestion: condition?.onQuestion ?? '',
    onValues: condition?.values ?? [],
  }));
  return JSON.stringify(drafts);
}

/** The questions of a control as the server takes them. */
export function readQuestions(text: string): QuestionInput[] {
  return draftsOf(text).map(({ onQuestion, onValues, values, ...question }) => ({
    ...question,
    values: isList(question.datatype) ? values.map((value) => ({ ...value })) : [],
    condition: onQuestion === '' ? null : { onQuestion, values: [...onValues] },
  }));
}
