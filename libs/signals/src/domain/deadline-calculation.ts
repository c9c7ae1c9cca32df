import { type CalendarDay, plusDays, plusMonths, type WorkingCalendar } from '@ns/municipality';
import { openStatuses, type SignalStatus } from './signal-status.ts';

/** A sentence in both languages. */
export interface Sentence {
  readonly bg: string;
  readonly en: string;
}

/** A term with the way it was calculated, as a person explains it. */
export interface CalculatedDeadline {
  readonly kind: 'SERVICE' | 'STATUTORY';
  /** null: no such term */
  readonly dueOn: CalendarDay | null;
  /** one sentence per step of the calculation */
  readonly calculation: readonly Sentence[];
  /** what is left or gone; null while no clock runs */
  readonly remaining: Sentence | null;
}

/** What both terms of a signal were calculated from. Days are those of the municipality's calendar. */
export interface CalculationFacts {
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
  /** moves of the service target by pauses, after the last reopening */
  readonly pauses: readonly { readonly from: CalendarDay; readonly to: CalendarDay }[];
  readonly today: CalendarDay;
}

/** Explains both terms: the service target in working days, the statutory term in calendar months (АПК). */
export function calculateDeadlines(facts: CalculationFacts, calendar: WorkingCalendar): readonly CalculatedDeadline[] {
  return [serviceTarget(facts, calendar), statutoryTerm(facts, calendar)];
}

function serviceTarget(facts: CalculationFacts, calendar: WorkingCalendar): CalculatedDeadline {
  const { serviceDueOn, targetWorkingDays, reopenedOn, receivedOn, status, statusSince, today } = facts;
  if (serviceDueOn === null || targetWorkingDays === null) {
    return { kind: 'SERVICE', dueOn: serviceDueOn, calculation: [noTarget], remaining: null };
  }
  const start = reopenedOn ?? receivedOn;
  const paused = facts.pauses.reduce((days, pause) => days + calendar.workingDaysBetween(pause.from, pause.to), 0);
  const calculation = [
    {
      bg:
        `${workingDays(targetWorkingDays).bg} след ${reopenedOn ? 'повторното отваряне' : 'приемането'} на ` +
        `${written(start).bg}; този ден не се брои.`,
      en:
        `${workingDays(targetWorkingDays).en} after the ${reopenedOn ? 'reopening' : 'receipt'} on ` +
        `${written(start).en}; that day does not count.`,
    },
    ...holidays(start, serviceDueOn, calendar),
    ...(paused > 0 ? [waited(workingDays(paused))] : []),
  ];
  if (status === 'AWAITING_REPORTER') {
    const since = written(statusSince);
    return {
      kind: 'SERVICE',
      dueOn: serviceDueOn,
      calculation: [
        ...calculation,
        {
          bg: `Спрян е от ${since.bg}, докато подателят отговори.`,
          en: `Stopped on ${since.en} until the reporter answers.`,
        },
      ],
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
  { receivedOn, statutoryDueOn, statutoryMonths, status, today }: CalculationFacts,
  calendar: WorkingCalendar,
): CalculatedDeadline {
  const end = plusMonths(receivedOn, statutoryMonths);
  const months = {
    bg: statutoryMonths === 1 ? '1 месец' : `${String(statutoryMonths)} месеца`,
    en: statutoryMonths === 1 ? '1 month' : `${String(statutoryMonths)} months`,
  };
  const calculation = [
    {
      bg: `${months.bg} от приемането на ${written(receivedOn).bg} (АПК). Този срок не спира.`,
      en:
        `${months.en} from the receipt on ${written(receivedOn).en} (Administrative Procedure Code). This term ` +
        'never stops.',
    },
    ...(calendar.isWorkingDay(end)
      ? []
      : [
          {
            bg: `${written(end).bg} е неработен ден, затова срокът изтича в първия работен ден след него.`,
            en: `${written(end).en} is not a working day, so the term ends on the first working day after it.`,
          },
        ]),
  ];
  return {
    kind: 'STATUTORY',
    dueOn: statutoryDueOn,
    calculation,
    remaining: openStatuses.includes(status) ? leftInDays(statutoryDueOn, today) : null,
  };
}

const noTarget: Sentence = { bg: 'Категорията няма срок за изпълнение.', en: 'The category has no service target.' };

function waited(days: Sentence): Sentence {
  return {
    bg: `Удължен с ${days.bg}, през които се чакаше отговор от подателя.`,
    en: `Longer by ${days.en} of waiting for the reporter’s answer.`,
  };
}

/** Names the public holidays that the term jumps over; Saturdays and Sundays need no list. */
function holidays(from: CalendarDay, until: CalendarDay, calendar: WorkingCalendar): readonly Sentence[] {
  const free: CalendarDay[] = [];
  for (let day = plusDays(from, 1); day <= until; day = plusDays(day, 1)) {
    if (!isWeekend(day) && !calendar.isWorkingDay(day)) {
      free.push(day);
    }
  }
  const weekends = { bg: 'Съботите и неделите не се броят', en: 'Saturdays and Sundays do not count' };
  if (free.length === 0) {
    return [{ bg: `${weekends.bg}.`, en: `${weekends.en}.` }];
  }
  const listed = free.map((day) => `${day.slice(8)}.${day.slice(5, 7)}`);
  return [
    {
      bg: `${weekends.bg}, нито празниците: ${listed.join(', ')}.`,
      en: `${weekends.en}, nor do the public holidays: ${free.map((day) => written(day).en).join(', ')}.`,
    },
  ];
}

function leftInWorkingDays(due: CalendarDay, today: CalendarDay, calendar: WorkingCalendar): Sentence {
  if (due === today) {
    return endsToday;
  }
  const gone = due < today;
  const days = workingDays(
    gone ? Math.max(1, calendar.workingDaysBetween(due, today)) : calendar.workingDaysBetween(today, due),
  );
  return gone
    ? { bg: `Изтекъл преди ${days.bg}`, en: `Passed ${days.en} ago` }
    : { bg: `Остават ${days.bg}`, en: `${days.en} left` };
}

function leftInDays(due: CalendarDay, today: CalendarDay): Sentence {
  const count = (Date.parse(due) - Date.parse(today)) / 86_400_000;
  if (count === 0) {
    return endsToday;
  }
  const days = {
    bg: Math.abs(count) === 1 ? '1 ден' : `${String(Math.abs(count))} дни`,
    en: Math.abs(count) === 1 ? '1 day' : `${String(Math.abs(count))} days`,
  };
  return count < 0
    ? { bg: `Изтекъл преди ${days.bg}`, en: `Passed ${days.en} ago` }
    : { bg: `Остават ${days.bg}`, en: `${days.en} left` };
}

const endsToday: Sentence = { bg: 'Изтича днес', en: 'Ends today' };

function workingDays(count: number): Sentence {
  return count === 1
    ? { bg: '1 работен ден', en: '1 working day' }
    : { bg: `${String(count)} работни дни`, en: `${String(count)} working days` };
}

const bulgarian = new Intl.DateTimeFormat('bg-BG', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function written(day: CalendarDay): Sentence {
  const date = new Date(`${day}T00:00:00Z`);
  return { bg: bulgarian.format(date), en: english.format(date) };
}

function isWeekend(day: CalendarDay): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
