import { type Problem } from './submission-rules.ts';
import { type MessageKind, type TransitionField } from './transition.ts';

type Text = Problem['message'];

/** What the message of a step is called above its field. */
export const messageLabels: Readonly<Record<MessageKind, Text>> = {
  ACTION_TAKEN: { bg: 'Предприети действия', en: 'Action taken' },
  QUESTION: { bg: 'Въпрос към подателя', en: 'Question to the reporter' },
  ANSWER: { bg: 'Отговор', en: 'Answer' },
  REASON: { bg: 'Мотиви', en: 'Reason' },
  DECISION: { bg: 'Решение', en: 'Decision' },
  REMARK: { bg: 'Съобщение до подателя', en: 'Message to the reporter' },
};

/** What each field of a step is called. */
export const fieldLabels: Readonly<Record<TransitionField, Text>> = {
  DEPARTMENT: { bg: 'Звено', en: 'Department' },
  ASSIGNEE: { bg: 'Отговорен служител', en: 'Assignee' },
  EXTERNAL_BODY: { bg: 'Външна институция', en: 'External body' },
  DUPLICATE_OF: { bg: 'Дубликат на сигнал', en: 'Duplicate of report' },
  MESSAGE: { bg: 'Съобщение', en: 'Message' },
  PHOTOS: { bg: 'Снимки', en: 'Photos' },
  NOTE: { bg: 'Вътрешна бележка', en: 'Internal note' },
};

/** Hints below the fields whose reach is not obvious. */
export const messageHint: Text = {
  bg: 'Подателят ще прочете този текст в приложението и в имейла.',
  en: 'The reporter will read this text in the app and in the e-mail.',
};
export const noteHint: Text = { bg: 'Вижда се само от служители.', en: 'Only staff see it.' };

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
    message: {
      bg: 'Това поле е задължително за тази стъпка.',
      en: 'This field is required for this step.',
    },
  };
}

export function unexpected(field: TransitionField): Problem {
  return {
    path: fieldPaths[field],
    message: {
      bg: `Тази стъпка не приема „${fieldLabels[field].bg}“.`,
      en: `This step does not take “${fieldLabels[field].en}”.`,
    },
  };
}

/** Nothing but a note goes with the end of a question: what to do first is more use than the names of the fields. */
export function waitsForReporter(field: TransitionField): Problem {
  return {
    path: fieldPaths[field],
    message: {
      bg: 'Сигналът чака отговор от подателя. Първо изберете „Продължете работата“.',
      en: 'The report waits for an answer of the reporter. First choose “Resume work”.',
    },
  };
}

export function unknown(field: TransitionField): Problem {
  return {
    path: fieldPaths[field],
    message: { bg: 'Изберете стойност от списъка.', en: 'Choose a value from the list.' },
  };
}

export function unfit(field: TransitionField, message: Text): Problem {
  return { path: fieldPaths[field], message };
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
      message: {
        bg: `Текстът може да е най-много ${String(messageMaxLength)} знака.`,
        en: `The text can have at most ${String(messageMaxLength)} characters.`,
      },
    },
  ];
}
