import { defaultLanguage, defaultTag, inLanguage } from '@ns/platform';
import {
  type AwaitedDay,
  moveReasonLabel,
  nextDayOf,
  nextDaySentence,
  periodText,
  promiseEventsOf,
  type ReadSignalEvent,
} from '@ns/signals';
import { bulgarianDay, bulgarianMoment } from '../pdf/bulgarian-values.ts';
import type { DocumentMaterial } from './document-material.ts';

/** What a PDF says of the days that were promised for a signal, in Bulgarian like all PDFs. */
export interface PromisedDays {
  /** who is responsible, by when, and why; null once the work is over */
  readonly next: string | null;
  /** days that passed and days that were moved, each with its moment */
  readonly earlier: readonly (readonly [at: string, text: string])[];
}

/** Reads the promised days of a signal. */
export async function promisedDays({ em, signal, menus }: DocumentMaterial): Promise<PromisedDays> {
  const next = nextDayOf(signal, menus.municipality.silenceDays);
  const department = menus.departments.get(signal.departmentCode)?.name[defaultTag] ?? signal.departmentCode;
  const body = menus.externalBodies.get(signal.externalBodyCode ?? '')?.name[defaultTag] ?? '';
  const events = await promiseEventsOf(em, signal.id);
  return {
    next: next && inLanguage(defaultLanguage, nextDaySentence(next, { department, body }, 'OTHERS')),
    earlier: events.map((event) => [bulgarianMoment(event.at), earlierDay(event)] as const),
  };
}

function earlierDay(event: ReadSignalEvent): string {
  if (event.type === 'late') {
    const { dueOn, awaited } = event.data;
    return dueOn === undefined ? '' : passedDay(bulgarianDay(dueOn), awaited);
  }
  if (event.type !== 'date_moved' || event.data.to === undefined) {
    return '';
  }
  const { from, to, reason = 'OTHER', period } = event.data;
  const why = inLanguage(defaultLanguage, moveReasonLabel(reason));
  const when =
    period === undefined
      ? `Нова дата: ${bulgarianDay(to)}`
      : `Очаква се ${inLanguage(defaultLanguage, periodText(period))}, пита се пак на ${bulgarianDay(to)}`;
  const before = from === undefined ? '' : ` Преди това: ${bulgarianDay(from)}`;
  return [`${when} (${why}).${before}`, event.message].filter(Boolean).join('\n');
}

function passedDay(day: string, awaited: AwaitedDay | undefined): string {
  if (awaited === 'BUDGET') {
    return `До ${day} нямаше новина за средствата.`;
  }
  return awaited === 'REPLY' ? `До ${day} нямаше отговор от институцията.` : `Обещаният ден ${day} мина.`;
}
