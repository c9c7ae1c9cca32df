import { inLanguage, type Language, type Localized } from '@ns/platform';
import { type StuckReason } from './stuck-registrations.ts';

const texts: Readonly<Record<StuckReason, Localized>> = {
  UNREACHABLE: { bg: 'Няма връзка с деловодната система', en: 'The records system cannot be reached' },
  TIMEOUT: { bg: 'Деловодната система не отговори навреме', en: 'The records system did not answer in time' },
  CONNECTION_LOST: { bg: 'Връзката с деловодната система прекъсна', en: 'The connection to the records system broke' },
  HTTP_ERROR: { bg: 'Деловодната система временно не работи', en: 'The records system is not working at the moment' },
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
  REJECTED: {
    bg: 'Деловодната система отказа да заведе сигнала',
    en: 'The records system refused to register the report',
  },
  NUMBER_OVERDUE: {
    bg: 'Документът е приет, но номерът се бави твърде дълго',
    en: 'The document was accepted, but its number is long overdue',
  },
  NUMBER_TAKEN: {
    bg: 'Полученият входящ номер вече е даден на друг сигнал',
    en: 'The incoming number already belongs to another report',
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
    en: 'The decision waits for the incoming number of the report',
  },
};

const passing: Localized = {
  bg:
    'Не е нужно да правите нищо: опитваме отново сами. Ако продължи над един час, обадете се на поддръжката на ' +
    'деловодната система.',
  en:
    'You need not do anything: it is tried again automatically. If it lasts for more than an hour, call the ' +
    'support of the records system.',
};
const forOperators: Localized = {
  bg: 'Обадете се на поддръжката и прочетете съобщението от реда. Сигналите остават приети.',
  en: 'Call the support and read them the message of the row. The reports stay accepted.',
};
const automatic: Localized = {
  bg: 'Не е нужно да правите нищо.',
  en: 'You need not do anything.',
};

/** What to do about each reason, for people who know no protocol. */
const advice: Readonly<Record<StuckReason, Localized>> = {
  UNREACHABLE: passing,
  TIMEOUT: passing,
  CONNECTION_LOST: passing,
  HTTP_ERROR: passing,
  UNREADABLE_ANSWER: forOperators,
  BAD_SIGNATURE: forOperators,
  ERROR_ANSWER: forOperators,
  UNEXPECTED_ANSWER: forOperators,
  OUR_FAULT: forOperators,
  NO_LOOKUP: {
    bg: 'Потърсете сигнала в деловодната система. Ако е там, впишете номера ръчно; ако го няма, опитайте отново.',
    en: 'Look for the report in the records system. If it is there, enter its number by hand; if not, try again.',
  },
  REJECTED: {
    bg: 'Прочетете причината, поправете данните за подателя и изпратете сигнала като нов документ.',
    en: 'Read the reason, correct the data of the reporter and send the report as a new document.',
  },
  NUMBER_OVERDUE: {
    bg: 'Попитайте деловодството за номера и го впишете ръчно.',
    en: 'Ask the records office for the number and enter it by hand.',
  },
  NUMBER_TAKEN: {
    bg: 'Проверете в деловодната система чий е номерът и впишете верния ръчно.',
    en: 'Check in the records system whose number it is and enter the right one by hand.',
  },
  NUMBER_AWAITED: {
    bg: 'Не е нужно да правите нищо. Ако чака над един ден, попитайте деловодството.',
    en: 'You need not do anything. If it waits for more than a day, ask the records office.',
  },
  NOT_SENT: automatic,
  INCOMING_AWAITED: automatic,
  NUMBER_CHANGED: {
    bg: 'Сравнете двата номера с деловодната система и решете кой важи.',
    en: 'Compare both numbers with the records system and decide which one counts.',
  },
  REJECTED_LATER: {
    bg: 'Попитайте деловодството защо документът е отказан и решете дали номерът остава.',
    en: 'Ask the records office why the document was refused and decide whether the number stays.',
  },
};

/** What the staff can do about a reason, in plain words. */
export function reasonAdvice(language: Language, reason: StuckReason): string {
  return inLanguage(language, advice[reason]);
}

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
