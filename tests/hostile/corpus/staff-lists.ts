import { type HostileValues } from './hostile-case.ts';

export const staffSearch = 'query ($f: SignalFilter) { signals(filter: $f) { edges { cursor } } }';
export const staffCounts = 'query ($f: SignalFilter) { signalCounts(filter: $f) { overdue } }';

/** Filters of the staff's lists. */
export const filters: readonly HostileValues[] = [
  { name: 'no star', query: staffSearch, variables: { f: { starsAtMost: 0 } }, asker: 'clerk' },
  {
    name: 'stars below every number',
    query: staffCounts,
    variables: { f: { starsAtMost: -(2 ** 31) } },
    asker: 'clerk',
  },
  { name: 'stars that are half', query: staffSearch, variables: { f: { starsAtMost: 2.5 } }, asker: 'clerk' },
  {
    name: 'a channel that does not exist',
    query: staffSearch,
    variables: { f: { channels: ['FAX'] } },
    asker: 'clerk',
  },
  { name: 'a channel with a quote', query: staffCounts, variables: { f: { channels: ["PHONE'--"] } }, asker: 'clerk' },
  {
    name: '30,000 channels',
    query: staffSearch,
    variables: { f: { channels: Array<string>(30_000).fill('PHONE') } },
    asker: 'clerk',
  },
  { name: 'photos that are a number', query: staffSearch, variables: { f: { withPhotos: 1 } }, asker: 'clerk' },
  { name: 'danger that is a text', query: staffCounts, variables: { f: { dangerous: 'true' } }, asker: 'clerk' },
  { name: 'an opening that is a list', query: staffSearch, variables: { f: { reopened: [[true]] } }, asker: 'clerk' },
  { name: 'a rating that is an object', query: staffSearch, variables: { f: { rated: {} } }, asker: 'clerk' },
  {
    name: 'visibility that is null',
    query: staffSearch,
    variables: { f: { published: null } },
    asker: 'clerk',
    expected: 'data',
  },
  { name: 'a box of three numbers', query: staffSearch, variables: { f: { bbox: [1, 2, 3] } }, asker: 'clerk' },
  {
    name: 'all traits that contradict each other',
    query: staffCounts,
    variables: {
      f: { rated: false, starsAtMost: 5, reopened: true, published: false, withPhotos: false, dangerous: true },
    },
    asker: 'clerk',
    expected: 'data',
  },
];

/** Texts that are looked for. */
export const searches: readonly HostileValues[] = [
  {
    name: '2,000 words',
    query: staffSearch,
    variables: { f: { text: Array.from({ length: 2_000 }, (_, i) => `дума${String(i)}`).join(' ') } },
    asker: 'clerk',
    expected: 'data',
  },
  {
    name: '20,000 words',
    query: staffSearch,
    variables: { f: { text: 'улица '.repeat(20_000) } },
    asker: 'clerk',
    expected: 'data',
  },
  {
    name: '100 kB without a space',
    query: staffSearch,
    variables: { f: { text: 'x'.repeat(100_000) } },
    asker: 'clerk',
    expected: 'data',
  },
  {
    name: 'Latin words of many readings',
    query: staffSearch,
    variables: { f: { text: 'uyauyauyauya '.repeat(30) } },
    asker: 'clerk',
    expected: 'data',
  },
  {
    name: 'signs of the query language',
    query: staffSearch,
    variables: { f: { text: "' | !(a & b):* \\ %_ <->" } },
    asker: 'clerk',
    expected: 'data',
  },
  {
    name: '2,000 words in the counts',
    query: staffCounts,
    variables: { f: { text: Array.from({ length: 2_000 }, (_, i) => `дума${String(i)}`).join(' ') } },
    asker: 'clerk',
    expected: 'data',
  },
];
