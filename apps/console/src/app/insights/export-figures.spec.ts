import { describe, expect, it } from 'vitest';
import { csvOf } from './export-figures.ts';

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
