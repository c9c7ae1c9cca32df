import type { WorkingCalendar } from '@ns/municipality/domain';
import { type CalendarDay, dateOf, plusDays, plusMonths } from '@ns/municipality/domain';
import { type Text, textOf, joinTexts } from '../texts/index.ts';
import { openStatuses, type SignalStatus } from './signal-status.ts';

/** A term with the way it was calculated, as a person explains it. */
export interface CalculatedDeadline {
  readonly kind: 'SERVICE' | 'STATUTORY';
  /** null: no such term */
  readonly dueOn: CalendarDay | null;
  /** one sentence per step of the calculation */
  readonly calculation: readonly Text[];
  /** what is left or gone; null while no clock runs */
  readonly remaining: Text | null;
}

/** What both terms of a signal were calculated from. Days are those of the municipality's calendar. */
export interface CalculationInput {
  readonly receivedOn: CalendarDay;
  readonly status: SignalStatus;
  /** since when the signal has its status */
  readonly statusSince: CalendarDay;
  readonly serviceDueOn: CalendarDay | null;
  readonly statutoryDueOn: CalendarDay;
  /** working days of the category's service target; null when it has none */
  readonly targetWorkingDays: number | null;
  readonly statutoryMonths: number;
  /** day of the last reopening, from which the service target was calculated anew */
  readonly reopenedOn: CalendarDay | null;
  /** {@link pausedDays} */
  readonly paused: number;
  readonly today: CalendarDay;
}

/** Explains both terms: the service target in working days, the statutory term in calendar months (АПК). */
export function calculateDeadlines(input: CalculationInput, calendar: WorkingCalendar): readonly CalculatedDeadline[] {
  return [serviceTarget(input, calendar), statutoryTerm(input, calendar)];
}

function serviceTarget(input: CalculationInput, calendar: WorkingCalendar): CalculatedDeadline {
  const { serviceDueOn, targetWorkingDays, reopenedOn, receivedOn, paused, status, statusSince, today } = input;
  if (serviceDueOn === null || targetWorkingDays === null) {
    return { kind: 'SERVICE', dueOn: serviceDueOn, calculation: [noTarget], remaining: null };
  }
  const start = reopenedOn ?? receivedOn;
  const calculation = [
    textOf(reopenedOn ? 'targetFromReopening' : 'targetFromReceipt', { days: targetWorkingDays, start: dateOf(start) }),
    ...holidays(start, serviceDueOn, calendar),
    ...(paused > 0 ? [textOf('targetWaited', { days: paused })] : []),
  ];
  if (status === 'AWAITING_REPORTER') {
    return {
      kind: 'SERVICE',
      dueOn: serviceDueOn,
      calculation: [...calculation, textOf('targetStopped', { since: dateOf(statusSince) })],
      remaining: null,
    };
  }
  return {
    kind: 'SERVICE',
    dueOn: serviceDueOn,
    calculation,
    remaining: openStatuses.includes(status) ? leftInWorkingDays(serviceDueOn, today, calendar) : null,
  };
}

function statutoryTerm(
  { receivedOn, statutoryDueOn, statutoryMonths, status, today }: CalculationInput,
  calendar: WorkingCalendar,
): CalculatedDeadline {
  const end = plusMonths(receivedOn, statutoryMonths);
  const calculation = [
    textOf('statutoryTerm', { months: statutoryMonths, receivedOn: dateOf(receivedOn) }),
    ...(calendar.isWorkingDay(end) ? [] : [textOf('endIsNotWorkingDay', { end: dateOf(end) })]),
  ];
  return {
    kind: 'STATUTORY',
    dueOn: statutoryDueOn,
    calculation,
    remaining: openStatuses.includes(status) ? leftInDays(statutoryDueOn, today) : null,
  };
}

const noTarget = textOf('noTarget');

/** Names the public holidays that the term jumps over; Saturdays and Sundays need no list. */
function holidays(from: CalendarDay, until: CalendarDay, calendar: WorkingCalendar): readonly Text[] {
  const free: CalendarDay[] = [];
  for (let day = plusDays(from, 1); day <= until; day = plusDays(day, 1)) {
    if (!isWeekend(day) && !calendar.isWorkingDay(day)) {
      free.push(day);
    }
  }
  return [
    free.length === 0
      ? textOf('weekendsNotCounted')
      : textOf('holidaysNotCounted', { days: joinTexts(free.map((day) => textOf('holiday', { day: dateOf(day) }))) }),
  ];
}

function leftInWorkingDays(due: CalendarDay, today: CalendarDay, calendar: WorkingCalendar): Text {
  if (due === today) {
    return endsToday;
  }
  return due < today
    ? textOf('workingDaysAgo', { days: Math.max(1, calendar.workingDaysBetween(due, today)) })
    : textOf('workingDaysLeft', { days: calendar.workingDaysBetween(today, due) });
}

function leftInDays(due: CalendarDay, today: CalendarDay): Text {
  const count = (Date.parse(due) - Date.parse(today)) / 86_400_000;
  if (count === 0) {
    return endsToday;
  }
  return count < 0 ? textOf('daysAgo', { days: -count }) : textOf('daysLeft', { days: count });
}

const endsToday = textOf('endsToday');

function isWeekend(day: CalendarDay): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
