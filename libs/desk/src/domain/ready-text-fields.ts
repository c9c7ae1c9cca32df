import { type Text, textOf } from '../texts/index.ts';
/** What a ready text may leave open: names in braces that a signal fills. */
export const readyTextFields = [
  'reference',
  'incomingNumber',
  'incomingDate',
  'category',
  'settlement',
  'reporterName',
  'department',
  'serviceDueOn',
  'statutoryDueOn',
  'externalBody',
] as const;
export type ReadyTextField = (typeof readyTextFields)[number];

/** What a signal has to say for each field; null where it has nothing yet. */
export type FieldValues = Readonly<Record<ReadyTextField, string | null>>;

/** What a field stands for, as staff read it. */
export function fieldLabel(field: ReadyTextField): Text {
  return textOf(`field.${field}`);
}

/** A name in braces; a name that is not ours is no field, but looks like one. */
const inBraces = /\{([^{}]*)\}/g;

/** Names in braces that are no fields, each once, as they were written. */
export function unknownFields(text: string): readonly string[] {
  return [...new Set([...text.matchAll(inBraces)].map(([, name = '']) => name).filter((name) => !isField(name)))];
}

/** True when a brace is opened and not closed, or the other way round. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/.test(text.replaceAll(inBraces, ''));
}

/** Whether a text has the reporter’s name once it is filled. */
export function namesReporter(text: string): boolean {
  const field: ReadyTextField = 'reporterName';
  return text.includes(`{${field}}`);
}

/** A text with its fields replaced, and the fields that a signal has no value for: they stay in their braces. */
export interface FilledText {
  readonly text: string;
  readonly unfilled: readonly ReadyTextField[];
}

/**
 * Puts a signal's values into a text. Braces inside a value, such as a name, become round: they are no fields, and a
 * brace that stays in a text says that something is still to be filled in.
 */
export function fill(text: string, values: FieldValues): FilledText {
  const unfilled = new Set<ReadyTextField>();
  const filled = text.replaceAll(inBraces, (braced, name: string) => {
    if (!isField(name)) {
      return braced;
    }
    const value = values[name];
    if (value === null) {
      unfilled.add(name);
    }
    return value === null ? braced : value.replaceAll('{', '(').replaceAll('}', ')');
  });
  return { text: filled, unfilled: [...unfilled] };
}

function isField(name: string): name is ReadyTextField {
  return readyTextFields.some((field) => field === name);
}
