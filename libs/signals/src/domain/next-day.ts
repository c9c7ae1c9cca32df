import { type CalendarDay, dateOf, dayOf, plusDays } from '@ns/municipality/domain';
import { type Text, textOf } from '../texts/index.ts';
import {
  type DatePromise,
  type DecisionLevel,
  type MoveReason,
  type PromiseKind,
  promiseKinds,
  seasonNames,
} from './date-promise.ts';
import type { ReadEvent } from './event-data.ts';
import type { SignalStatus } from './signal-status.ts';

/** Kinds of the next day: those of the promise, and the last day for the reporter's answer. */
export const nextDayKinds = [...promiseKinds, 'ANSWER'] as const;
export type NextDayKind = (typeof nextDayKinds)[number];

/** Who has to do something until the next day. */
export const nextDayOwners = ['DEPARTMENT', 'DEPARTMENT_HEAD', 'MANAGEMENT', 'REPORTER', 'OTHER_BODY'] as const;
export type NextDayOwner = (typeof nextDayOwners)[number];

/** The day by which a signal that is open, or with another body, is heard of again, with its owner and reason. */
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
  const isUnanswered = row.promiseKind === 'DECISION' && row.promiseReason === 'OTHER_BODY';
  return {
    on: row.promisedOn,
    kind: isUnanswered ? 'NEXT_STEP' : row.promiseKind,
    owner: ownerOf(row.promiseKind, row.decisionLevel),
    reason: row.promiseReason,
    period: row.promisePeriod,
    missedOn: row.promiseMissedOn,
  };
}

function ownerOf(kind: PromiseKind, level: DecisionLevel | null): NextDayOwner {
  if (kind === 'REPLY') {
    return 'OTHER_BODY';
  }
  return level === null ? 'DEPARTMENT' : owners[level];
}

/** The next day that an event says; null for an event that says none. */
export function nextDayAfter(event: ReadEvent): NextDay | null {
  if (event.type === 'date_moved' && event.data.to !== undefined) {
    const { to, reason = 'OTHER', period = null, awaited } = event.data;
    const kind = awaited ?? (period === null ? 'DATE' : 'BUDGET');
    return { on: to, kind, owner: ownerOf(kind, null), reason, period, missedOn: null };
  }
  if (event.type === 'recategorized' && event.data.promisedBefore !== undefined && event.data.promised !== undefined) {
    const { promised } = event.data;
    return { on: promised, kind: 'TERM', owner: 'DEPARTMENT', reason: null, period: null, missedOn: null };
  }
  if (event.type === 'late' && event.data.decideBy !== undefined) {
    const { decideBy, dueOn = null, awaited } = event.data;
    const late = { on: decideBy, owner: 'DEPARTMENT', period: null, missedOn: dueOn } as const;
    return awaited === 'REPLY'
      ? { ...late, kind: 'NEXT_STEP', reason: 'OTHER_BODY' }
      : { ...late, kind: 'DECISION', reason: awaited === 'BUDGET' ? 'BUDGET' : null };
  }
  return null;
}

/** Whose eyes: staff and everybody read about the reporter, the reporter is spoken to. */
export type NextDayReader = 'REPORTER' | 'OTHERS';

/** Who is named in the sentence of the next day, in the language of its reader. */
export interface NextDayNames {
  /** who is responsible */
  readonly department: string;
  /** the body to which it was forwarded; empty when it was not */
  readonly body: string;
}

/** The next day as a sentence with the department that is responsible. */
export function nextDaySentence(next: NextDay, { department, body }: NextDayNames, reader: NextDayReader): Text {
  const on = dateOf(next.on);
  switch (next.kind) {
    case 'TERM':
      return textOf('nextDay.TERM', { on, department });
    case 'DATE':
      return textOf('nextDay.DATE', { on, department, reason: textOf(`moveReason.${next.reason ?? 'OTHER'}`) });
    case 'BUDGET':
      return textOf('nextDay.BUDGET', { on, department, period: periodText(next.period ?? '') });
    case 'DECISION':
      return passedSentence(next.reason === 'BUDGET' ? 'unfunded' : 'undecided', next, { department, body });
    case 'NEXT_STEP':
      return next.missedOn === null
        ? textOf('nextDay.NEXT_STEP', { on, department })
        : passedSentence('unanswered', next, { department, body });
    case 'FORWARD':
    case 'REPLY':
      return textOf(`nextDay.${next.kind}`, { on, department, body });
    case 'ANSWER':
      return textOf(reader === 'REPORTER' ? 'nextDay.ANSWER_OWN' : 'nextDay.ANSWER', { on });
  }
}

/** A day passed: the work was not done, a body did not answer, or there was no news of the money. */
function passedSentence(what: 'undecided' | 'unanswered' | 'unfunded', next: NextDay, names: NextDayNames): Text {
  const days = { on: dateOf(next.on), missedOn: dateOf(next.missedOn ?? next.on) };
  const level = next.owner === 'DEPARTMENT_HEAD' || next.owner === 'MANAGEMENT' ? next.owner : 'DEPARTMENT';
  const said = { ...days, ...names };
  switch (what) {
    case 'undecided':
      return textOf(`undecided.${level}`, said);
    case 'unanswered':
      return textOf(`unanswered.${level}`, said);
    case 'unfunded':
      return textOf(`unfunded.${level}`, said);
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
