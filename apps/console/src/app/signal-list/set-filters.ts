import type { SignalFilter } from '@ns/contract/console';
import { isOpenStatuses, ratingOf } from './signal-query.ts';

/** A filter that is set: its name for the reader, and the change that takes it away. */
export interface SetFilter {
  readonly key: string;
  readonly name: string;
  readonly without: SignalFilter;
}

/** What names a filter's values: menus of the municipality, and words of the dictionaries. */
export interface FilterNames {
  /** Names of codes as one short text. */
  readonly departments: (codes: readonly string[]) => string;
  readonly categories: (codes: readonly string[]) => string;
  readonly settlements: (codes: readonly string[]) => string;
  readonly assignee: (id: string) => string;
  readonly day: (day: string) => string;
  readonly t: (key: string, parts?: Readonly<Record<string, unknown>>) => string;
}

/** Traits of which a list shows those with, those without, or both. */
export const flags = ['dangerous', 'withPhotos', 'published', 'reopened'] as const;

/** Lists of the day, to which its screen leads. */
export const ofToday = [
  'dueToday',
  'undecided',
  'awaitsHead',
  'awaitsManagement',
  'waitsForBudget',
  'answered',
  'disputed',
  'withUpdates',
] as const;

/**
 * The filters that are set, in the order of the panel. The text of the search and the quick marks are seen in their own
 * places; that a list is of open reports is what its view is called.
 */
export function setFilters(filter: SignalFilter, names: FilterNames): readonly SetFilter[] {
  const { t } = names;
  const codes = (part: readonly string[] | null | undefined) => (part?.length ? part : null);
  const several = (values: readonly string[]) => shortened(values);
  const statuses = isOpenStatuses(filter.statuses) ? null : codes(filter.statuses);
  const [departments, categories, settlements] = [filter.departments, filter.categories, filter.settlements].map(codes);
  const channels = codes(filter.channels);
  const rating = ratingOf(filter);
  const set = (key: string, name: string | false | null | undefined, without: SignalFilter): readonly SetFilter[] =>
    name ? [{ key, name, without }] : [];
  return [
    ...set('statuses', statuses && several(statuses.map((code) => t(`status.${code}`))), { statuses: null }),
    ...set('departments', departments && names.departments(departments), { departments: null }),
    ...set('categories', categories && names.categories(categories), { categories: null }),
    ...set('settlements', settlements && names.settlements(settlements), { settlements: null }),
    ...set('assignee', filter.assigneeId != null && names.assignee(String(filter.assigneeId)), { assigneeId: null }),
    ...ofToday.flatMap((list) => set(list, filter[list] && t(`today.${list}`), { [list]: null })),
    ...set('nextDayBy', filter.nextDayBy && t('filter.nextDayBy', { day: names.day(filter.nextDayBy) }), {
      nextDayBy: null,
    }),
    ...set('registration', filter.registration && t(`registration.${filter.registration}`), { registration: null }),
    ...flags.flatMap((flag) => {
      const wanted = filter[flag];
      const name = wanted == null ? null : t(`filter.${wanted ? 'with' : 'without'}.${flag}`);
      return set(flag, name, { [flag]: null });
    }),
    ...set('rating', rating && t(`filter.stars.${rating}`), { rated: null, starsAtMost: null }),
    ...set('erased', filter.withErased && t('filter.withErased'), { withErased: null }),
    ...set('channels', channels && several(channels.map((code) => t(`channel.${code}`))), { channels: null }),
    ...set('from', filter.from && t('filter.fromDay', { day: names.day(filter.from) }), { from: null }),
    ...set('to', filter.to && t('filter.toDay', { day: names.day(filter.to) }), { to: null }),
    ...set('reporter', filter.reporter != null && t('filter.reporter'), { reporter: null }),
    ...set('bbox', codes(filter.bbox?.map(String)) && t('filter.bbox'), { bbox: null }),
  ];
}

/** The first of several names, and how many more there are. */
export function shortened([first = '', ...others]: readonly string[]): string {
  return others.length ? `${first} +${String(others.length)}` : first;
}
