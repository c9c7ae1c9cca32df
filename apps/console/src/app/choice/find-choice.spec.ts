import { describe, expect, it } from 'vitest';
import { findAlikeChoices, findChoices } from './find-choice.ts';

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

describe('finding what is nearly called so', () => {
  const alike = (typed: string) => findAlikeChoices(departments, typed).map(({ name }) => name);

  it.each(['комнални', 'коммунални', 'кумунални', 'кмоунални', 'дейонсти', 'kumunalni', 'комнални дейности'])(
    'forgives one slip in a word: %s',
    (typed) => {
      expect(alike(typed)).toEqual(['ОП „Комунални дейности“']);
    },
  );

  it('guesses neither at short words nor at two slips', () => {
    expect(alike('кмо')).toEqual([]);
    expect(alike('кмонуални')).toEqual([]);
    expect(alike('комнални водопад')).toEqual([]);
  });

  it('finds by a further name', () => {
    expect(findChoices([{ code: 'a', name: 'Журнал', alsoCalled: 'Audit log' }], 'log audit')).toHaveLength(1);
  });
});
