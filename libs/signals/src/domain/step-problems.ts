import { type Text, textOf } from '../texts/index.ts';
import type { Problem } from './submission-rules.ts';
import type { MessageKind, TransitionField } from './transition.ts';

/** What the message of a step is called above its field. */
export function messageLabel(kind: MessageKind): Text {
  return textOf(`stepMessage.${kind}`);
}

/** What a field of a step is called. */
export function fieldLabel(field: TransitionField): Text {
  return textOf(`stepField.${field}`);
}

/** Hints below the fields whose reach is not obvious. */
export const messageHint: Text = textOf('stepMessageHint');
export const noteHint: Text = textOf('noteHint');

/** The input path of each field. */
export const fieldPaths: Readonly<Record<TransitionField, string>> = {
  DEPARTMENT: 'department',
  ASSIGNEE: 'assigneeId',
  EXTERNAL_BODY: 'externalBody',
  DUPLICATE_OF: 'duplicateOf',
  MESSAGE: 'message',
  PHOTOS: 'photoIds',
  NOTE: 'note',
};

export const messageMaxLength = 4000;

export function missing(field: TransitionField): Problem {
  return {
    path: fieldPaths[field],
    message: textOf('stepFieldNeeded'),
  };
}

export function unexpected(field: TransitionField): Problem {
  return {
    path: fieldPaths[field],
    message: textOf('stepFieldUnexpected', { field: fieldLabel(field) }),
  };
}

/** Nothing but a note goes with the end of a question: what to do first is more use than the names of the fields. */
export function waitsForReporter(field: TransitionField): Problem {
  return {
    path: fieldPaths[field],
    message: textOf('stepWaitsForReporter'),
  };
}

export function unknown(field: TransitionField): Problem {
  return {
    path: fieldPaths[field],
    message: textOf('valueNotFromList'),
  };
}

export function unfit(field: TransitionField, message: Text): Problem {
  return { path: fieldPaths[field], message };
}

/** Whether a place in braces was left open, as ready texts have them: such a text is not for the reporter's eyes. */
export function hasOpenPlace(text: string): boolean {
  return /[{}]/.test(text);
}

/** Checks that no place of a ready text is left open in what the reporter will read. */
export function openPlaceProblems(path: string, message: string | null): readonly Problem[] {
  return message !== null && hasOpenPlace(message) ? [{ path, message: textOf('openBrace') }] : [];
}

/** Checks the length of a free text of a step. */
export function textProblems(path: string, text: string | null): readonly Problem[] {
  const length = text === null ? 0 : [...text].length;
  if (length <= messageMaxLength) {
    return [];
  }
  return [
    {
      path,
      message: textOf('stepTextTooLong', { messageMaxLength }),
    },
  ];
}
