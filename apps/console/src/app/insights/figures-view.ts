import { defaultTag, type LanguageRow, percentText } from '@ns/languages';
import type { FigureKind, FigureNumbersFragment, StatsFilter } from '@ns/contract/console';
import type { FigureCell, FigureRow } from './figure-table.ts';
import { type FiguresQuery, figureListParams } from './figures-query.ts';

/** Numbers of a period, all nothing when there is no row. */
export const noNumbers: FigureNumbersFragment = {
  received: 0,
  resolved: 0,
  open: 0,
  overdue: 0,
  resolvedInTime: 0,
  reopened: 0,
  disputed: 0,
  rated: 0,
  averageStars: null,
  medianHoursToRegister: null,
  medianHoursToFirstResponse: null,
  medianHoursToResolve: null,
  p90HoursToResolve: null,
  promisesMade: 0,
  promisesKept: 0,
  promisesMoved: 0,
  promisesBroken: 0,
  shareKept: null,
};

/** How numbers are written in the language of the screen. */
export interface NumberWords {
  readonly whole: (value: number) => string;
  readonly decimal: (value: number) => string;
  /** a number of days, from hours; a dash where there is none */
  readonly days: (hours: number | null | undefined) => string;
  readonly part: (value: number) => string;
  /** a dash where nothing was resolved */
  readonly share: (some: number, of: number) => string;
}

export function numberWords(language: LanguageRow): NumberWords {
  const { locale } = language;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const part = (value: number) => percentText(100 * value, language);
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    whole: (value) => whole.format(value),
    decimal: (value) => decimal.format(value),
    days: (hours) => (hours == null ? '–' : decimal.format(hours / 24)),
    part,
    share: (some, of) => (of === 0 ? '–' : part(some / of)),
  };
}

/** One of the large numbers on top. */
export interface FigureCardView {
  readonly key: string;
  readonly text: string;
  /** null where there is no list behind it */
  readonly list: Readonly<Record<string, string | null>> | null;
  readonly before: string | null;
  /** whether the change is welcome; null when it is neither */
  readonly isBetter: boolean | null;
}

interface CardRule {
  readonly key: string;
  readonly value: (numbers: FigureNumbersFragment) => number | null | undefined;
  readonly format: 'whole' | 'part' | 'days' | 'decimal';
  readonly list: FigureKind;
  /** whether more is better; null: it is neither */
  readonly moreIsBetter: boolean | null;
}

const inTime = ({ resolvedInTime, resolved }: FigureNumbersFragment) =>
  resolved === 0 ? null : resolvedInTime / resolved;

const cardRules: readonly CardRule[] = [
  { key: 'received', value: (of) => of.received, format: 'whole', list: 'RECEIVED', moreIsBetter: null },
  { key: 'resolved', value: (of) => of.resolved, format: 'whole', list: 'RESOLVED', moreIsBetter: true },
  { key: 'open', value: (of) => of.open, format: 'whole', list: 'OPEN', moreIsBetter: false },
  { key: 'overdue', value: (of) => of.overdue, format: 'whole', list: 'OVERDUE', moreIsBetter: false },
  { key: 'inTime', value: inTime, format: 'part', list: 'RESOLVED_IN_TIME', moreIsBetter: true },
  { key: 'median', value: (of) => of.medianHoursToResolve, format: 'days', list: 'RESOLVED', moreIsBetter: false },
  { key: 'p90', value: (of) => of.p90HoursToResolve, format: 'days', list: 'RESOLVED', moreIsBetter: false },
  { key: 'stars', value: (of) => of.averageStars, format: 'decimal', list: 'RATED', moreIsBetter: true },
];

/** The large numbers, with what they were in the period before. */
export function cardsOf(
  query: FiguresQuery,
  now: FigureNumbersFragment,
  before: FigureNumbersFragment | null,
  words: NumberWords,
): readonly FigureCardView[] {
  return cardRules.map(({ key, value, format, list, moreIsBetter }) => {
    const write = (number: number | null) => (number === null ? '–' : words[format](number));
    const [present, earlier] = [value(now) ?? null, before && (value(before) ?? null)];
    // What reads the same is the same.
    const isChanged = present !== null && earlier !== null && write(present) !== write(earlier);
    return {
      key,
      text: write(present),
      list: present === null ? null : figureListParams(query, list),
      before: before && write(earlier),
      isBetter: isChanged && moreIsBetter !== null ? present > earlier === moreIsBetter : null,
    };
  });
}

/** Numbers of a table row: received, resolved, in time, open, overdue, median. */
export function cellsOf(
  query: FiguresQuery,
  numbers: FigureNumbersFragment,
  part: StatsFilter,
  words: NumberWords,
): readonly FigureCell[] {
  const counted = (value: number, kind: FigureKind): FigureCell => ({
    text: words.whole(value),
    list: value > 0 ? figureListParams(query, kind, part) : null,
  });
  const { received, resolved, resolvedInTime, open, overdue, medianHoursToResolve } = numbers;
  return [
    counted(received, 'RECEIVED'),
    counted(resolved, 'RESOLVED'),
    {
      text: words.share(resolvedInTime, resolved),
      list: resolved > 0 ? figureListParams(query, 'RESOLVED_IN_TIME', part) : null,
    },
    counted(open, 'OPEN'),
    counted(overdue, 'OVERDUE'),
    { text: words.days(medianHoursToResolve), list: null },
  ];
}

/** A row of the answer with the name that people know and what it is a part of. */
export interface NamedNumbers {
  readonly name: string;
  readonly part: StatsFilter;
  readonly numbers: FigureNumbersFragment;
}

/** Rows in the order of what was received, most first. */
export function byReceived(rows: readonly NamedNumbers[]): readonly NamedNumbers[] {
  return rows.toSorted(
    (one, other) => other.numbers.received - one.numbers.received || one.name.localeCompare(other.name, defaultTag),
  );
}

export function tableRows(
  query: FiguresQuery,
  rows: readonly NamedNumbers[],
  words: NumberWords,
): readonly FigureRow[] {
  return rows.map(({ name, part, numbers }) => ({ name, cells: cellsOf(query, numbers, part, words) }));
}
