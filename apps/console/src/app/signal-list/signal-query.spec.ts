import { describe, expect, it } from 'vitest';
import {
  type SignalQuery,
  urlQuery,
  signalQueryFrom,
  isFiltered,
  paramsOf,
  matterOf,
  openByTerm,
} from './signal-query.ts';

const everything: SignalQuery = {
  sort: 'DUE',
  filter: {
    statuses: ['RECEIVED', 'ASSIGNED'],
    departments: ['roads', 'parks'],
    categories: ['potholes'],
    settlements: ['ruse'],
    assigneeId: '7',
    unassigned: true,
    reporter: '9',
    registration: 'NEEDS_ATTENTION',
    overdue: true,
    dueToday: true,
    dueSoon: true,
    text: 'дупка',
    from: '2026-11-01',
    to: '2026-11-24',
    bbox: [25.9, 43.8, 26, 43.9],
    channels: ['PHONE', 'LETTER'],
    dangerous: true,
    withPhotos: false,
    published: true,
    reopened: false,
    undecided: true,
    waitsForBudget: true,
    nextDayBy: '2026-12-06',
    answered: true,
    disputed: true,
    starsAtMost: 2,
  },
};

describe('the address of the inbox', () => {
  it('carries the whole list, so that a shared link shows the same signals', () => {
    expect(signalQueryFrom(new URLSearchParams(urlQuery(everything)))).toEqual(everything);
  });

  it('names the order of the unfiltered list: a bare address opens what is open', () => {
    expect(urlQuery({ filter: {}, sort: 'NEWEST' })).toBe('sort=NEWEST');
    expect(signalQueryFrom(new URLSearchParams())).toEqual({ filter: {}, sort: 'NEWEST' });
  });

  it('carries that no rating was given, apart from a bad one', () => {
    const unrated = { filter: { rated: false }, sort: 'NEWEST' } as const;
    expect(urlQuery(unrated)).toBe('rating=none');
    expect(signalQueryFrom(new URLSearchParams('rating=none'))).toEqual(unrated);
    expect(signalQueryFrom(new URLSearchParams('rating=6&photos=2&channel=PIGEON')).filter).toEqual({});
  });

  it('loses what it says wrongly, not the rest', () => {
    const read = signalQueryFrom(
      new URLSearchParams('status=RECEIVED,NONSENSE&sort=BEST&registration=MAYBE&from=yesterday&q=лампа'),
    );
    expect(read).toEqual({ filter: { statuses: ['RECEIVED'], text: 'лампа' }, sort: 'NEWEST' });
  });

  it('says nothing about a filter that was cleared', () => {
    expect(paramsOf({ filter: { statuses: [], text: '  ' }, sort: 'NEWEST' })).toMatchObject({ status: null, q: null });
  });

  it('distinguishes a sorted list from a filtered one', () => {
    expect(isFiltered({ filter: {}, sort: 'DUE' })).toBe(false);
    expect(isFiltered(everything)).toBe(true);
  });
});

describe('the matter of a list', () => {
  const params = (text: string) => signalQueryFrom(new URLSearchParams(text));

  it('is the same in another order', () => {
    expect(matterOf(params('unassigned=1&sort=OLDEST'))).toBe(matterOf(params('unassigned=1')));
  });

  it('is the same when the mark chosen in the open list says that it is open', () => {
    expect(matterOf({ ...openByTerm, filter: { ...openByTerm.filter, unassigned: true } })).toBe(
      matterOf(params('unassigned=1')),
    );
    expect(matterOf(openByTerm)).not.toBe(matterOf(params('')));
    expect(matterOf(params('status=RECEIVED&unassigned=1'))).not.toBe(matterOf(params('unassigned=1')));
  });
});
