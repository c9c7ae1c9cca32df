import type { SignalFilter } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { setFilters } from './set-filters.ts';
import { openStatuses } from './signal-query.ts';

const joined = (codes: readonly string[]) => codes.join('+');
const names = {
  departments: joined,
  categories: joined,
  settlements: joined,
  assignee: (id: string) => `person ${id}`,
  day: (day: string) => day,
  t: (key: string) => key,
};
const namesOf = (filter: SignalFilter) => setFilters(filter, names).map(({ name }) => name);

describe('the filters that are set', () => {
  it('are named, several values of one as one', () => {
    expect(
      namesOf({
        statuses: ['RECEIVED', 'CLOSED'],
        departments: ['parks', 'roads'],
        assigneeId: '7',
        dangerous: false,
        starsAtMost: 2,
        withErased: true,
        from: '2026-11-01',
        bbox: [25, 43, 26, 44],
      }),
    ).toEqual([
      'status.RECEIVED +1',
      'parks+roads',
      'person 7',
      'filter.without.dangerous',
      'filter.stars.2',
      'filter.withErased',
      'filter.fromDay',
      'filter.bbox',
    ]);
  });

  it('are not the text, the quick marks, and what the view of open reports is called', () => {
    expect(namesOf({ text: 'дупка', overdue: true, unassigned: true, statuses: [...openStatuses] })).toEqual([]);
    expect(namesOf({ statuses: [], departments: null })).toEqual([]);
  });

  it('are the lists of the day', () => {
    const [answered, ...others] = setFilters({ answered: true, disputed: null }, names);
    expect([answered?.name, answered?.without, others]).toEqual(['today.answered', { answered: null }, []]);
  });

  it('are taken away one by one', () => {
    const [rating] = setFilters({ rated: false }, names);
    expect(rating?.without).toEqual({ rated: null, starsAtMost: null });
  });
});
