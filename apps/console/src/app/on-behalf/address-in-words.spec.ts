import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { addressIn } from './address-in-words.ts';

describe('the address that words name', () => {
  it.each([
    ['Има дупка на ул. Плиска 8, вх. Б.', 'ул. Плиска 8, вх. Б'],
    ['На ул. „Плиска“ 8 не свети лампа.', 'ул. „Плиска“ 8'],
    ['Лампата на бул. Липник до №12 не свети', 'бул. Липник до №12'],
    ['Боклук на ул. Цар Освободител. Моля, вземете го.', 'ул. Цар Освободител'],
    ['пред ул. плиска 8 има вода', 'ул. плиска 8'],
    ['Дупка на ул. 6-ти септември 5', 'ул. 6-ти септември 5'],
    ['Здравейте, на площад Свобода има боклук', 'площад Свобода'],
    ['В ж.к. Дружба, бл. 5, вх. 2, ет. 3. Моля, оправете го.', 'ж.к. Дружба, бл. 5, вх. 2, ет. 3'],
    ['Кварталът е тъмен. Улиците също.', ''],
    ['булдозер и улов', ''],
    ['', ''],
  ])('%s', (words, found) => {
    expect(addressIn(words)).toBe(found);
  });

  it.each([
    ['of parts', `ул. А${', ет. 1'.repeat(20_000)}`],
    ['of kinds', 'ул. '.repeat(20_000)],
    ['of one word', `ул. ${'А'.repeat(100_000)}`],
    ['of spaces', `ул. А${' '.repeat(100_000)}`],
    ['of names', `ул. ${'А '.repeat(50_000)}`],
  ])('is looked for in hostile words %s without trying all ways through them', (_which, words) => {
    const work = () => [addressIn(words), addressIn(`${words} „`)];
    expect(() => runInNewContext('work()', { work }, { timeout: 20_000 })).not.toThrow();
  });
});
