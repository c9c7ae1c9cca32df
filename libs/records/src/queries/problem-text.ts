import { inLanguage, type Language, type Localized } from '@ns/platform';
import { type StuckReason } from './stuck-registrations.ts';

const texts: Readonly<Record<StuckReason, Localized>> = {
  UNREACHABLE: { bg: 'Деловодната система не отговаря на обаждането', en: 'The records system cannot be reached' },
  TIMEOUT: { bg: 'Деловодната система не отговори навреме', en: 'The records system did not answer in time' },
  CONNECTION_LOST: { bg: 'Връзката с деловодната система прекъсна', en: 'The connection to the records system broke' },
  HTTP_ERROR: { bg: 'Деловодната система върна грешка', en: 'The records system answered with an error' },
  UNREADABLE_ANSWER: {
    bg: 'Отговорът на деловодната система не може да се прочете',
    en: 'The answer of the records system cannot be read',
  },
  BAD_SIGNATURE: { bg: 'Подписът под отговора е невалиден', en: 'The signature of the answer is not valid' },
  ERROR_ANSWER: { bg: 'Деловодната система не прие съобщението', en: 'The records system did not take the message' },
  UNEXPECTED_ANSWER: {
    bg: 'Деловодната система отговори неочаквано',
    en: 'The records system gave an unexpected answer',
  },
  NO_LOOKUP: {
    bg: 'Не може да се провери дали документът е заведен. Проверете в деловодната система',
    en: 'It cannot be checked whether the document was registered. Look in the records system',
  },
  OUR_FAULT: { bg: 'Документът не можа да се подготви', en: 'The document could not be prepared' },
  REJECTED: { bg: 'Деловодната система отказа завеждане', en: 'The records system refused the registration' },
  NUMBER_OVERDUE: {
    bg: 'Документът е приет, но номерът се бави твърде дълго',
    en: 'The document was accepted, but its number is long overdue',
  },
  NUMBER_TAKEN: {
    bg: 'Полученият входящ номер вече е даден на друг сигнал',
    en: 'The incoming number already belongs to another signal',
  },
  NUMBER_AWAITED: {
    bg: 'Документът е приет и чака входящ номер',
    en: 'The document was accepted and waits for its number',
  },
  NOT_SENT: { bg: 'Документът още не е изпратен', en: 'The document has not been sent yet' },
  NUMBER_CHANGED: {
    bg: 'Деловодната система е сменила номера на заведен документ',
    en: 'The records system changed the number of a registered document',
  },
  REJECTED_LATER: {
    bg: 'Деловодната система отказа вече заведен документ',
    en: 'The records system refused a document that was registered',
  },
  INCOMING_AWAITED: {
    bg: 'Отговорът чака входящия номер на сигнала',
    en: 'The decision waits for the incoming number of the signal',
  },
};

/** Every reason for which a registration can be stuck. */
export const stuckReasons = Object.keys(texts) as readonly StuckReason[];

/** A reason in a few words, as a heading. */
export function reasonTitle(language: Language, reason: StuckReason): string {
  return inLanguage(language, texts[reason]);
}

/** A problem in words for the staff: what it means, then what the other side or the network said. */
export function problemText(language: Language, cause: StuckReason, detail: string | null): string {
  const text = inLanguage(language, texts[cause]);
  return detail === null || detail === '' ? `${text}.` : `${text}: ${detail}`;
}
