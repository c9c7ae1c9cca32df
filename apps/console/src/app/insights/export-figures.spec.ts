import { describe, expect, it } from 'vitest';
import { csvOf, type Sheet, workbookOf } from './export-figures.ts';

describe('figures as a CSV file', () => {
  it('are tables under each other, in UTF-8 that spreadsheets recognise', () => {
    const sheet = { title: 'Звено', first: 'Звено', columns: ['Приети'], rows: [{ name: 'ОП, „А“', values: [3] }] };
    expect(csvOf([sheet, { ...sheet, rows: [{ name: '=1+1', values: [null] }] }], 'en-GB')).toBe(
      '\uFEFFЗвено\r\nЗвено,Приети\r\n"ОП, „А“",3\r\n\r\nЗвено\r\nЗвено,Приети\r\n\'=1+1,\r\n',
    );
  });

  it('open in a spreadsheet of the reader’s language, decimals as numbers', () => {
    const sheet = { title: 'Звено', first: 'Звено', columns: ['Дни'], rows: [{ name: 'ОП, „А“', values: [3.5] }] };
    expect(csvOf([sheet], 'bg-BG')).toBe('\uFEFFЗвено\r\nЗвено;Дни\r\nОП, „А“;3,5\r\n');
  });
});

/** Medians and shares as they are worked out: any number of decimals, also none, and as small or large as hours get. */
const worked = Array.from({ length: 2_000 }, (_, index) => {
  const size = 10 ** ((index % 9) - 3);
  return index % 5 === 0 ? index : (Math.sin(index + 1) ** 2 * size * 26) / 7;
});
const columns = ['Приети', 'Медиана', 'Оценка'];

describe('numbers in files for people', () => {
  const sheet: Sheet = {
    title: 'Звено',
    first: 'Звено',
    columns,
    rows: worked.map((value) => ({ name: 'А', values: [value, value / 3, null] })),
  };

  it.each([
    ['bg-BG', ';', /^(\d+(,\d)?)?$/],
    ['en-GB', ',', /^(\d+(\.\d)?)?$/],
  ] as const)('have at most one decimal, in the form of %s', (locale, separator, form) => {
    const lines = csvOf([sheet], locale).trim().split('\r\n').slice(2);
    const numbers = lines.flatMap((line) => line.split(separator).slice(1));
    expect(numbers).toHaveLength(3 * worked.length);
    expect(numbers.filter((cell) => !form.test(cell))).toEqual([]);
  });

  it('are the same in a workbook, where they stay numbers', () => {
    const cells = workbookOf([sheet]).flatMap(({ data }) => data.slice(1).flatMap((row) => row.slice(1)));
    const numbers = cells.flatMap((cell) => (cell === null ? [] : [cell.value]));
    expect(numbers).toHaveLength(2 * worked.length);
    expect(numbers.filter((value) => !/^\d+(\.\d)?$/.test(String(value)))).toEqual([]);
    expect(numbers.every((value) => typeof value === 'number')).toBe(true);
  });
});
