import { eventTitles, type SignalEventType, statusLabels } from './signal-event.ts';
import { type SignalStatus } from './signal-status.ts';

/** Whose eyes: the reporter is spoken to, a follower reads about the reporter. */
export type CitizenAudience = 'reporter' | 'follower';

interface Words {
  readonly bg: string;
  readonly en: string;
}

/** Where the staff's name of a status is the office's word, citizens read a plain one. */
const plainLabels: Readonly<Partial<Record<SignalStatus, Words>>> = {
  ASSIGNED: { bg: 'Възложен', en: 'Assigned' },
  FORWARDED: { bg: 'Препратен на друга институция', en: 'Passed to another body' },
  REJECTED: { bg: 'Без действия', en: 'No action taken' },
  DUPLICATE: { bg: 'Присъединен към друг сигнал', en: 'Joined to another report' },
};

const waitingLabels: Readonly<Record<CitizenAudience, Words>> = {
  reporter: { bg: 'Чака Вашия отговор', en: 'Waiting for your answer' },
  follower: { bg: 'Чака отговор от подателя', en: 'Waiting for the reporter' },
};

/** Texts for citizens where they differ from those for staff. */
const plainTitles: Readonly<Partial<Record<SignalEventType, Words>>> = {
  received: { bg: 'Сигналът е приет', en: 'Report received' },
  assigned: { bg: 'Възложен', en: 'Assigned' },
  forwarded: { bg: 'Препратен на друга институция', en: 'Passed to another body' },
  rejected: { bg: 'Без действия', en: 'No action taken' },
  duplicate: { bg: 'Присъединен към друг сигнал', en: 'Joined to another report' },
};

/** What the reporter did or is asked, said to the reporter. */
const reporterTitles: Readonly<Partial<Record<SignalEventType, Words>>> = {
  asked: { bg: 'Въпрос към Вас', en: 'Question to you' },
  answered: { bg: 'Вие отговорихте', en: 'You answered' },
  withdrawn: { bg: 'Вие оттеглихте сигнала', en: 'You withdrew this report' },
  photos_added: { bg: 'Вие добавихте снимки', en: 'You added photos' },
};

/** The name of a status as a citizen reads it, on screens and in mails. */
export function citizenStatusLabel(status: SignalStatus, audience: CitizenAudience): Words {
  return status === 'AWAITING_REPORTER' ? waitingLabels[audience] : (plainLabels[status] ?? statusLabels[status]);
}

/** The title of a fact in the timeline of a citizen. */
export function citizenEventTitle(type: SignalEventType, audience: CitizenAudience): Words {
  const own = audience === 'reporter' ? reporterTitles[type] : undefined;
  return own ?? plainTitles[type] ?? eventTitles[type];
}
