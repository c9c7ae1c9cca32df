import { type CalendarDay, dateOf, dayOf, plusDays } from '@ns/municipality/domain';
import { type Text, textOf } from '../texts/index.ts';
import {
  type DatePromise,
  type DecisionLevel,
  type MoveReason,
  type PromiseKind,
  seasonNames,
} from './date-promise.ts';
import type { ReadEvent } from './event-data.ts';
import type { SignalStatus } from './signal-status.ts';

/** Kinds of the next day: those of the promise, and the last day for the reporter's answer. */
export const nextDayKinds = ['TERM', 'DATE', 'BUDGET', 'DECISION', 'ANSWER'] as const;
export type NextDayKind = (typeof nextDayKinds)[number];

/** Who has to do something until the next day. */
export const nextDayOwners = ['DEPARTMENT', 'DEPARTMENT_HEAD', 'MANAGEMENT', 'REPORTER'] as const;
export type NextDayOwner = (typeof nextDayOwners)[number];

/** The day by which an open signal is heard of again, with its owner and reason. */
export interface NextDay {
  readonly on: CalendarDay;
  readonly kind: NextDayKind;
  readonly owner: NextDayOwner;
  readonly reason: MoveReason | null;
  readonly period: string | null;
  /** the day that passed, where somebody has to set a new one */
  readonly missedOn: CalendarDay | null;
}

/** What the next day is derived from, as the row of a signal has it. */
export type DatedRow = { readonly [P in keyof DatePromise]: DatePromise[P] | null } & {
  readonly status: SignalStatus;
  readonly statusSince: Date;
};

const owners: Readonly<Record<DecisionLevel, NextDayOwner>> = {
  WORK: 'DEPARTMENT',
  DEPARTMENT_HEAD: 'DEPARTMENT_HEAD',
  MANAGEMENT: 'MANAGEMENT',
};

/**
 * The next day of a signal; null once the work is over.
 * @param silenceDays days after which a question goes on without an answer
 */
export function nextDayOf(row: DatedRow, silenceDays: number): NextDay | null {
  if (row.promiseKind === null || row.promisedOn === null) {
    return null;
  }
  if (row.status === 'AWAITING_REPORTER') {
    const on = plusDays(dayOf(row.statusSince), silenceDays);
    return { on, kind: 'ANSWER', owner: 'REPORTER', reason: null, period: null, missedOn: null };
  }
  return {
    on: row.promisedOn,
    kind: row.promiseKind,
    owner: row.decisionLevel === null ? 'DEPARTMENT' : owners[row.decisionLevel],
    reason: row.promiseReason,
    period: row.promisePeriod,
    missedOn: row.promiseMissedOn,
  };
}

/** The next day that an event says; null for an event that says none. */
export function nextDayAfter(event: ReadEvent): NextDay | null {
  if (event.type === 'date_moved' && event.data.to !== undefined) {
    const { to, reason = 'OTHER', period = null } = event.data;
    const kind = period === null ? 'DATE' : 'BUDGET';
    return { on: to, kind, owner: 'DEPARTMENT', reason, period, missedOn: null };
  }
  if (event.type === 'late' && event.data.decideBy !== undefined) {
    const { decideBy, dueOn = null } = event.data;
    return { on: decideBy, kind: 'DECISION', owner: 'DEPARTMENT', reason: null, period: null, missedOn: dueOn };
  }
  return null;
}

/** Whose eyes: staff and everybody read about the reporter, the reporter is spoken to. */
export type NextDayReader = 'REPORTER' | 'OTHERS';

/** The next day as a sentence with the department that is responsible. */
export function nextDaySentence(next: NextDay, department: string, reader: NextDayReader): Text {
  const on = dateOf(next.on);
  switch (next.kind) {
    case 'TERM':
      return textOf('nextDay.TERM', { on, department });
    case 'DATE':
      return textOf('nextDay.DATE', { on, department, reason: textOf(`moveReason.${next.reason ?? 'OTHER'}`) });
    case 'BUDGET':
      return textOf('nextDay.BUDGET', { on, department, period: periodText(next.period ?? '') });
    case 'DECISION':
      return textOf(`undecided.${next.owner === 'REPORTER' ? 'DEPARTMENT' : next.owner}`, {
        on,
        department,
        missedOn: dateOf(next.missedOn ?? next.on),
      });
    case 'ANSWER':
      return textOf(reader === 'REPORTER' ? 'nextDay.ANSWER_OWN' : 'nextDay.ANSWER', { on });
  }
}

/** A period of a budget as a person reads it: „през пролетта на 2027“, „през 2027“. */
export function periodText(period: string): Text {
  const [year = '', season] = period.split('-');
  const name = seasonNames.find((each) => each === season);
  return name ? textOf(`period.${name}`, { year }) : textOf('period.YEAR', { year });
}

/** The label of a kind, for menus and tables. */
export function promiseKindLabel(kind: PromiseKind): Text {
  return textOf(`promiseKind.${kind}`);
}

/** The label of a reason, for menus and mails. */
export function moveReasonLabel(reason: MoveReason): Text {
  return textOf(`moveReason.${reason}`);
}
