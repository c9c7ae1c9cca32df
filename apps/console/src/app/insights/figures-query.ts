import type { Channel, FigureKind, StatsFilter } from '@ns/contract/console';
import { type DayRange, periodAround, type PeriodKind, periodKinds } from './period.ts';

/** What the page shows: the part of it that an address can carry. */
export interface FiguresQuery extends DayRange {
  readonly kind: PeriodKind;
  readonly filter: StatsFilter;
}

/** The list behind one number. */
export interface FigureListQuery extends DayRange {
  readonly number: FigureKind;
  readonly filter: StatsFilter;
  readonly minAgeDays: number | null;
  readonly maxAgeDays: number | null;
}

/** Anything that gives the value of a parameter by its name: the router's map, URLSearchParams. */
export interface ParamSource {
  get(name: string): string | null;
}

const dayShape = /^\d{4}-\d{2}-\d{2}$/;
export const channels: readonly Channel[] = ['MOBILE', 'WEB', 'PHONE', 'DESK', 'EMAIL', 'LETTER', 'OPEN311'];
export const figureKinds: readonly FigureKind[] = [
  'RECEIVED',
  'RESOLVED',
  'RESOLVED_IN_TIME',
  'RESOLVED_LATE',
  'OPEN',
  'OVERDUE',
  'RATED',
  'REOPENED',
  'DISPUTED',
  'PROMISES_KEPT',
  'PROMISES_MOVED',
  'PROMISES_BROKEN',
];

/** Reads the page from an address. Without days it is this quarter; what an address says wrongly is left out. */
export function figuresQueryFrom(params: ParamSource, today: string): FiguresQuery {
  const kind = periodKinds.find((each) => each === params.get('period')) ?? 'quarter';
  const [from, to] = [dayIn(params, 'from'), dayIn(params, 'to')];
  const range = from && to && from <= to ? { from, to } : periodAround(kind === 'free' ? 'quarter' : kind, today);
  return { kind: from && to ? kind : kind === 'free' ? 'quarter' : kind, ...range, filter: filterIn(params) };
}

/** The parameters of an address for the page; null removes one that is there. */
export function figuresParams({ kind, from, to, filter }: FiguresQuery): Record<string, string | null> {
  return { period: kind, from, to, ...filterParams(filter) };
}

export function figureListFrom(params: ParamSource, today: string): FigureListQuery {
  const { from, to, filter } = figuresQueryFrom(params, today);
  const days = (name: string) => (/^\d{1,5}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : null);
  return {
    from,
    to,
    filter,
    number: figureKinds.find((each) => each === params.get('number')) ?? 'RECEIVED',
    minAgeDays: days('minAge'),
    maxAgeDays: days('maxAge'),
  };
}

/** The parameters of the list behind a number of the page. */
export function figureListParams(
  query: FiguresQuery,
  number: FigureKind,
  part: StatsFilter = {},
  ages: { readonly minDays?: number | null; readonly maxDays?: number | null } = {},
): Record<string, string | null> {
  return {
    ...figuresParams({ ...query, filter: { ...query.filter, ...part } }),
    number,
    minAge: ages.minDays ? String(ages.minDays) : null,
    maxAge: ages.maxDays == null ? null : String(ages.maxDays),
  };
}

function filterIn(params: ParamSource): StatsFilter {
  const words = (name: string) => (params.get(name) ?? '').split(',').filter((word) => word !== '');
  const lists = {
    departments: words('department'),
    categories: words('category'),
    settlements: words('settlement'),
    channels: channels.filter((channel) => words('channel').includes(channel)),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

function filterParams(filter: StatsFilter): Record<string, string | null> {
  const joined = (words: readonly string[] | null | undefined) => (words?.length ? words.join(',') : null);
  return {
    department: joined(filter.departments),
    category: joined(filter.categories),
    settlement: joined(filter.settlements),
    channel: joined(filter.channels),
  };
}

function dayIn(params: ParamSource, name: string): string | null {
  const value = params.get(name);
  return value && dayShape.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}
