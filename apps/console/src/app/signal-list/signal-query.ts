import type { Channel, RegistrationState, SignalFilter, SignalSort, SignalStatus } from '@ns/contract/console';
import { statusLook } from '../appearance/status-look.ts';
import { registrationLook } from '../appearance/registration-look.ts';

/** What the list shows: the part of the inbox that a link can carry. */
export interface SignalQuery {
  readonly filter: SignalFilter;
  readonly sort: SignalSort;
}

/** Anything that gives the value of a parameter by its name: the router's map, URLSearchParams. */
export interface ParamSource {
  get(name: string): string | null;
}

export const allStatuses = Object.keys(statusLook) as SignalStatus[];
/** Not done yet, as the glossary of the server has it. */
export const openStatuses: readonly SignalStatus[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'];
/** The states through which work flows; the others are where it ends. */
export const flowStatuses: readonly SignalStatus[] = [
  'RECEIVED',
  'ASSIGNED',
  'IN_PROGRESS',
  'AWAITING_REPORTER',
  'RESOLVED',
];
export const endStatuses: readonly SignalStatus[] = ['CLOSED', 'FORWARDED', 'REJECTED', 'DUPLICATE', 'WITHDRAWN'];
/** Traits of open signals: nothing that is done is overdue, or waits after an answer. */
const openTraits = [
  'overdue',
  'dueToday',
  'dueSoon',
  'unassigned',
  'undecided',
  'awaitsHead',
  'awaitsManagement',
  'waitsForBudget',
  'answered',
  'disputed',
] as const;
export const allRegistrationStates = Object.keys(registrationLook) as RegistrationState[];
export const allSorts: readonly SignalSort[] = ['NEWEST', 'OLDEST', 'DUE', 'UPDATED'];

export const allChannels: readonly Channel[] = ['MOBILE', 'WEB', 'PHONE', 'DESK', 'EMAIL', 'LETTER', 'OPEN311'];
/** Ratings by which a list can be narrowed: none, or at most this number of stars. */
export const allRatings = ['none', '1', '2', '3', '4', '5'] as const;

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** What the inbox opens with: what is open, by its term. */
export const openByTerm: SignalQuery = { filter: { statuses: [...openStatuses] }, sort: 'DUE' };

/** Reads the list from an address. What an address says wrongly is left out, never guessed. */
export function signalQueryFrom(params: ParamSource): SignalQuery {
  const words = (name: string) => (params.get(name) ?? '').split(',').filter((word) => word !== '');
  const day = (name: string) => {
    const value = params.get(name);
    return value && dayPattern.test(value) ? value : null;
  };
  const yes = (name: string) => (params.get(name) === '1' ? true : null);
  const either = (name: string) => (params.get(name) === '0' ? false : yes(name));
  const frame = (sides: readonly number[]) =>
    sides.length === 4 && sides.every((side) => Number.isFinite(side)) ? [...sides] : null;
  const known = <T extends string>(all: readonly T[], word: string | null) => all.find((each) => each === word) ?? null;
  const rating = known(allRatings, params.get('rating'));
  return {
    sort: known(allSorts, params.get('sort')) ?? 'NEWEST',
    filter: present({
      statuses: allStatuses.filter((status) => words('status').includes(status)),
      departments: words('department'),
      categories: words('category'),
      settlements: words('settlement'),
      assigneeId: params.get('assignee'),
      unassigned: yes('unassigned'),
      reporter: params.get('reporter'),
      registration: known(allRegistrationStates, params.get('registration')),
      overdue: yes('overdue'),
      dueToday: yes('dueToday'),
      dueSoon: yes('dueSoon'),
      text: params.get('q')?.trim() ?? null,
      from: day('from'),
      to: day('to'),
      bbox: frame(words('bbox').map(Number)),
      channels: allChannels.filter((channel) => words('channel').includes(channel)),
      dangerous: either('dangerous'),
      withPhotos: either('photos'),
      published: either('public'),
      reopened: either('reopened'),
      undecided: yes('undecided'),
      awaitsHead: yes('awaitsHead'),
      awaitsManagement: yes('awaitsManagement'),
      waitsForBudget: yes('budget'),
      nextDayBy: day('by'),
      answered: yes('answered'),
      disputed: yes('disputed'),
      withUpdates: yes('updates'),
      rated: rating === 'none' ? false : null,
      starsAtMost: rating === null || rating === 'none' ? null : Number(rating),
      withErased: yes('erased'),
    }),
  };
}

/** The parameters of an address for the list; null removes one that is there. */
export function paramsOf({ filter, sort }: SignalQuery): Record<string, string | null> {
  const flag = (wanted: boolean | null | undefined) => (wanted == null ? null : wanted ? '1' : '0');
  const joined = (words: readonly string[] | null | undefined) => (words?.length ? words.join(',') : null);
  return {
    status: joined(filter.statuses),
    department: joined(filter.departments),
    category: joined(filter.categories),
    settlement: joined(filter.settlements),
    assignee: filter.assigneeId ? String(filter.assigneeId) : null,
    unassigned: filter.unassigned ? '1' : null,
    reporter: filter.reporter ? String(filter.reporter) : null,
    registration: filter.registration ?? null,
    overdue: filter.overdue ? '1' : null,
    dueToday: filter.dueToday ? '1' : null,
    dueSoon: filter.dueSoon ? '1' : null,
    q: filter.text?.trim() || null,
    from: filter.from || null,
    to: filter.to || null,
    bbox: filter.bbox?.length ? filter.bbox.join(',') : null,
    channel: joined(filter.channels),
    dangerous: flag(filter.dangerous),
    photos: flag(filter.withPhotos),
    public: flag(filter.published),
    reopened: flag(filter.reopened),
    undecided: filter.undecided ? '1' : null,
    awaitsHead: filter.awaitsHead ? '1' : null,
    awaitsManagement: filter.awaitsManagement ? '1' : null,
    budget: filter.waitsForBudget ? '1' : null,
    by: filter.nextDayBy || null,
    answered: filter.answered ? '1' : null,
    disputed: filter.disputed ? '1' : null,
    updates: filter.withUpdates ? '1' : null,
    rating: ratingOf(filter),
    erased: filter.withErased ? '1' : null,
    // Everything, the newest first, has an address of its own: without one the inbox opens with what is open.
    sort: sort === 'NEWEST' && isFiltered({ filter, sort }) ? null : sort,
  };
}

/** The rating that a list is narrowed to, as the address and the menu have it; null for any. */
export function ratingOf({ rated, starsAtMost }: SignalFilter): string | null {
  return rated === false ? 'none' : starsAtMost == null ? null : String(starsAtMost);
}

/** The query part of an address for the list, without `?`; equal lists are written equally. */
export function urlQuery(query: SignalQuery): string {
  const params = new URLSearchParams(
    Object.entries(paramsOf(query)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
  params.sort();
  return params.toString();
}

/** Whether a filter lets through the open signals and no others. */
export function isOpenStatuses(statuses: SignalFilter['statuses']): boolean {
  return openStatuses.every((status) => statuses?.includes(status)) && statuses?.length === openStatuses.length;
}

/**
 * What a list is about, whatever its order: two lists with equal matter are the same view. What has a trait of open
 * signals is open anyway.
 */
export function matterOf({ filter }: SignalQuery): string {
  const implied = isOpenStatuses(filter.statuses) && asksForOpen(filter);
  return urlQuery({ filter: implied ? { ...filter, statuses: null } : filter, sort: 'DUE' });
}

/** Whether a filter asks for a trait that only open signals have. */
export function asksForOpen(filter: SignalFilter): boolean {
  return openTraits.some((trait) => filter[trait] === true);
}

/** Whether the list leaves anything out. */
export function isFiltered({ filter }: SignalQuery): boolean {
  return Object.keys(present(filter)).length > 0;
}

/** The filter without its empty parts, so that equal filters are written equally. */
function present(filter: SignalFilter): SignalFilter {
  const kept = Object.entries(filter).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}
