import { describe, expect, it } from 'vitest';
import { findChoices } from './find-choice.ts';

const departments = [
  'ОП „Общински транспорт“',
  'ОП „Комунални дейности“',
  'Дирекция „Екология и озеленяване“',
  'Отдел „Икономика“',
  'Приют за животни',
].map((name, place) => ({ code: String(place), name }));
const found = (typed: string) => findChoices(departments, typed).map(({ name }) => name);

describe('finding in a menu by typing', () => {
  it.each(['комун', 'Комунални', 'komun', 'komunalni dein', 'оп комунални', 'КОМУНАЛНИ'])('%s', (typed) => {
    expect(found(typed)).toEqual(['ОП „Комунални дейности“']);
  });

  it.each(['озел', 'ozel', 'ozelenyavane', 'ozeleniavane', 'ozelenqvane'])(
    'also a word in the middle, in any Latin spelling: %s',
    (typed) => {
      expect(found(typed)).toEqual(['Дирекция „Екология и озеленяване“']);
    },
  );

  it.each([
    ['jivotni', 'Приют за животни'],
    ['zhivotni', 'Приют за животни'],
  ])('%s', (typed, name) => {
    expect(found(typed)).toEqual([name]);
  });

  it('puts the entry first of which the first telling word begins so', () => {
    expect(found('и')[0]).toBe('Отдел „Икономика“');
    expect(found('о')).toHaveLength(4);
    expect(found('')).toHaveLength(departments.length);
  });

  it('finds nothing where a word is strange', () => {
    expect(found('комунални водопад')).toEqual([]);
  });
});
