import { describe, expect, it } from 'vitest';
import { numberKey, numberLetters, readNumber } from './number-forms.ts';

describe('an incoming number as people say it', () => {
  it.each([
    '94-НС-121',
    '№ 94-НС-121',
    '№94-НС-121',
    'вх. № 94-НС-121',
    'Вх.№ 94-НС-121',
    'входящ номер 94-НС-121',
    '94 НС 121',
    '94НС121',
    '94-нс-121',
    '94–НС–121',
    '94-HC-121',
    '94-NS-121',
    '94-НС-00121',
    'No. 94-НС-121',
    '#94-НС-121',
  ])('%s', (text) => {
    expect(readNumber(text)).toEqual({ key: '94-НС-121', year: null });
  });

  it.each(['94-НС-121/26.11.2026', 'вх. № 94-НС-121/26.11.2026 г.', '94-НС-121 от 26.11.2026', '94-НС-121/2026'])(
    'with the day or year of its registration: %s',
    (text) => {
      expect(readNumber(text)).toEqual({ key: '94-НС-121', year: 2026 });
    },
  );

  it('with a date that is still being typed', () => {
    expect(readNumber('94-НС-121/26.11.')).toEqual({ key: '94-НС-121', year: null });
  });

  it.each([
    ['121', '121'],
    ['№ 121', '121'],
    ['сигнал 121', '121'],
    ['НС-121', 'НС-121'],
    ['26-00-121', '26-0-121'],
  ])('by its end alone: %s', (text, key) => {
    expect(readNumber(text)).toEqual({ key, year: null });
  });
});

describe('a reference as people say it', () => {
  it.each(['NS-2026-000142', 'NS-2026-142', 'ns 2026 142', 'НС-2026-142'])('%s', (text) => {
    expect(numberKey('NS-2026-000142').endsWith(readNumber(text)?.key ?? '?')).toBe(true);
  });

  it('is found by its number without zeros', () => {
    expect(readNumber('142')).toEqual({ key: '142', year: null });
    expect(readNumber('000142')).toEqual({ key: '142', year: null });
  });
});

describe('what is no number', () => {
  it.each(['дупка', 'ул. Плиска 48а', 'дупка на 48', '', '№', 'no', '%', '94-НС-%', "94';drop", '1'.repeat(100)])(
    'is not read as one: %s',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});

it('has a Cyrillic letter for each Latin one', () => {
  expect(numberLetters.cyrillic).toHaveLength(numberLetters.latin.length);
});
