import { as } from '../send.ts';
import { type HostileValues, times, tooManyValues, wrongArgument, wrongVariable } from './hostile-case.ts';

export const staffSearch = as('clerk', 'query ($f: SignalFilter) { signals(filter: $f) { edges { cursor } } }');
export const staffCounts = as('clerk', 'query ($f: SignalFilter) { signalCounts(filter: $f) { overdue } }');
const manyWords = { text: times(2_000, (i) => `дума${String(i)}`) };

/** Filters of the staff's lists. */
export const filters: readonly HostileValues[] = [
  ['no star', staffSearch, { f: { starsAtMost: 0 } }, wrongArgument],
  ['stars below every number', staffCounts, { f: { starsAtMost: -(2 ** 31) } }, wrongArgument],
  ['stars that are half', staffSearch, { f: { starsAtMost: 2.5 } }, wrongVariable],
  ['a channel that does not exist', staffSearch, { f: { channels: ['FAX'] } }, wrongVariable],
  ['a channel with a quote', staffCounts, { f: { channels: ["PHONE'--"] } }, wrongVariable],
  ['30,000 channels', staffSearch, { f: { channels: Array<string>(30_000).fill('PHONE') } }, tooManyValues],
  ['a body with a quote', staffCounts, { f: { externalBodies: ["viks'--"] } }, 'data'],
  ['30,000 bodies', staffSearch, { f: { externalBodies: Array<string>(30_000).fill('viks') } }, tooManyValues],
  ['photos that are a number', staffSearch, { f: { withPhotos: 1 } }, wrongVariable],
  ['danger that is a text', staffCounts, { f: { dangerous: 'true' } }, wrongVariable],
  ['an opening that is a list', staffSearch, { f: { reopened: [[true]] } }, wrongVariable],
  ['a rating that is an object', staffSearch, { f: { rated: {} } }, wrongVariable],
  ['visibility that is null', staffSearch, { f: { published: null } }, 'data'],
  ['a box of three numbers', staffSearch, { f: { bbox: [1, 2, 3] } }, wrongArgument],
  [
    'all traits that contradict each other',
    staffCounts,
    {
      f: { rated: false, starsAtMost: 5, reopened: true, published: false, withPhotos: false, dangerous: true },
    },
    'data',
  ],
];

/** Texts that are looked for. */
export const searches: readonly HostileValues[] = [
  ['2,000 words', staffSearch, { f: manyWords }, 'data'],
  ['20,000 words', staffSearch, { f: { text: 'улица '.repeat(20_000) } }, 'data'],
  ['100 kB without a space', staffSearch, { f: { text: 'x'.repeat(100_000) } }, 'data'],
  ['Latin words of many readings', staffSearch, { f: { text: 'uyauyauyauya '.repeat(30) } }, 'data'],
  ['signs of the query language', staffSearch, { f: { text: "' | !(a & b):* \\ %_ <->" } }, 'data'],
  ['2,000 words in the counts', staffCounts, { f: manyWords }, 'data'],
];
