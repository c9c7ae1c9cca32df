import { transitionEvents } from './transition.ts';

/** Every kind of fact in a signal's history. */
export const signalEventTypes = [
  'received',
  ...transitionEvents,
  'registered',
  'registration_rejected',
  'registration_attention',
  'registration_note',
  'registration_changed',
  'number_changed',
  'number_withdrawn',
  'note',
  'recategorized',
  'department_changed',
  'rated',
  'photos_added',
  'late',
  'photo_covered',
  'published',
  'unpublished',
] as const;
export type SignalEventType = (typeof signalEventTypes)[number];

/**
 * Who reads of each fact. `EVERYBODY`: it is a stage of a published signal. `REPORTER`: it is in the timeline of the
 * reporter and of followers. `STAFF`: it is in the history alone.
 */
const audiences: Readonly<Record<SignalEventType, 'EVERYBODY' | 'REPORTER' | 'STAFF'>> = {
  received: 'EVERYBODY',
  assigned: 'EVERYBODY',
  started: 'EVERYBODY',
  asked: 'EVERYBODY',
  answered: 'EVERYBODY',
  resumed: 'EVERYBODY',
  resolved: 'EVERYBODY',
  closed: 'EVERYBODY',
  forwarded: 'EVERYBODY',
  rejected: 'EVERYBODY',
  duplicate: 'EVERYBODY',
  withdrawn: 'REPORTER',
  reopened: 'EVERYBODY',
  registered: 'EVERYBODY',
  registration_rejected: 'STAFF',
  registration_attention: 'STAFF',
  registration_note: 'STAFF',
  registration_changed: 'STAFF',
  number_changed: 'REPORTER',
  number_withdrawn: 'REPORTER',
  note: 'STAFF',
  recategorized: 'REPORTER',
  department_changed: 'REPORTER',
  rated: 'STAFF',
  photos_added: 'REPORTER',
  late: 'REPORTER',
  photo_covered: 'STAFF',
  published: 'REPORTER',
  unpublished: 'REPORTER',
};

/** True when the reporter sees the fact in the timeline. */
export function isPublicEvent(type: SignalEventType): boolean {
  return audiences[type] !== 'STAFF';
}

/** Facts that the reporter sees. */
export const publicEventTypes: readonly SignalEventType[] = signalEventTypes.filter(isPublicEvent);

/**
 * Facts of a published signal that everybody sees: when it was received and registered, and where its status changed.
 */
export const stageEventTypes: readonly SignalEventType[] = signalEventTypes.filter(
  (type) => audiences[type] === 'EVERYBODY',
);

/** A short title of each fact, as the timeline and the history show it. */
export const eventTitles: Readonly<Record<SignalEventType, { readonly bg: string; readonly en: string }>> = {
  received: { bg: 'Сигналът е приет', en: 'Report received' },
  assigned: { bg: 'Разпределен', en: 'Assigned' },
  started: { bg: 'Започна работа', en: 'Work started' },
  asked: { bg: 'Въпрос към подателя', en: 'Question to the reporter' },
  answered: { bg: 'Подателят отговори', en: 'The reporter answered' },
  resumed: { bg: 'Работата продължава', en: 'Work resumed' },
  resolved: { bg: 'Изпълнен', en: 'Resolved' },
  closed: { bg: 'Приключен', en: 'Closed' },
  forwarded: { bg: 'Препратен по компетентност', en: 'Forwarded to the competent body' },
  rejected: { bg: 'Без основание', en: 'Not upheld' },
  duplicate: { bg: 'Дубликат на друг сигнал', en: 'Duplicate of another report' },
  withdrawn: { bg: 'Оттеглен от подателя', en: 'Withdrawn by the reporter' },
  reopened: { bg: 'Отворен отново', en: 'Reopened' },
  registered: { bg: 'Заведен в деловодната система', en: 'Registered in the records system' },
  registration_rejected: {
    bg: 'Деловодната система отказа завеждане',
    en: 'The records system refused the registration',
  },
  registration_attention: { bg: 'Завеждането се нуждае от внимание', en: 'The registration needs attention' },
  registration_note: { bg: 'Съобщение от деловодната система', en: 'Note from the records system' },
  registration_changed: {
    bg: 'Промяна в деловодната система',
    en: 'Change in the records system',
  },
  number_changed: { bg: 'Поправен входящ номер', en: 'Incoming number corrected' },
  number_withdrawn: { bg: 'Отменен входящ номер', en: 'Incoming number withdrawn' },
  note: { bg: 'Вътрешна бележка', en: 'Internal note' },
  recategorized: { bg: 'Променена категория', en: 'Category changed' },
  department_changed: { bg: 'Предаден на друго звено', en: 'Handed over to another department' },
  rated: { bg: 'Оценка от подателя', en: 'Rated by the reporter' },
  photos_added: { bg: 'Подателят добави снимки', en: 'The reporter added photos' },
  published: { bg: 'Публикуван за всички', en: 'Published for everybody' },
  unpublished: { bg: 'Вече не е публичен', en: 'No longer public' },
  late: { bg: 'Срокът за изпълнение изтече', en: 'The target date has passed' },
  photo_covered: { bg: 'Променени скрити части на снимка', en: 'Covered parts of a photo changed' },
};

/** The name of each status. */
export const statusLabels = {
  RECEIVED: { bg: 'Приет', en: 'Received' },
  ASSIGNED: { bg: 'Разпределен', en: 'Assigned' },
  IN_PROGRESS: { bg: 'В изпълнение', en: 'In progress' },
  AWAITING_REPORTER: { bg: 'Върнат за уточнение', en: 'Waiting for the reporter' },
  RESOLVED: { bg: 'Изпълнен', en: 'Resolved' },
  CLOSED: { bg: 'Приключен', en: 'Closed' },
  FORWARDED: { bg: 'Препратен по компетентност', en: 'Forwarded' },
  REJECTED: { bg: 'Без основание', en: 'Not upheld' },
  DUPLICATE: { bg: 'Дубликат', en: 'Duplicate' },
  WITHDRAWN: { bg: 'Оттеглен', en: 'Withdrawn' },
} as const;
