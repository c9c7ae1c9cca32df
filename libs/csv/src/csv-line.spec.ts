import { describe, expect, it } from 'vitest';
import { csvLine, spreadsheetSeparator } from './csv-line.ts';

/**
 * Divides a file as spreadsheets do: quotes count at the beginning of a cell, and what follows the closing one belongs
 * to the cell as it is.
 */
function cellsOf(file: string, separator: string, knowsQuotes: boolean): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let place: 'start' | 'plain' | 'quoted' = 'start';
  for (let index = 0; index < file.length; index += 1) {
    const character = file[index] ?? '';
    if (place === 'quoted') {
      if (character !== '"') {
        cell += character;
      } else if (file[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else {
        place = 'plain';
      }
    } else if (character === separator || character === '\r' || character === '\n') {
      cells.push(cell);
      [cell, place] = ['', 'start'];
    } else if (character === '"' && knowsQuotes && place === 'start') {
      place = 'quoted';
    } else {
      [cell, place] = [cell + character, 'plain'];
    }
  }
  return [...cells, cell];
}

/** Numbers from 0 to below 1, always the same ones. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pieces = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  ',',
  ';',
  '\t',
  '|',
  '\r\n',
  '\n',
  '\r',
  '"',
  "'",
  ' ',
  '\u00a0',
  'дупка',
  '1',
];
const separators = [',', ';', '\t', '|'];
/** Spreadsheets leave out spaces, and a quote that opens nothing. */
const formula = /^[\s"]*[=+\-@＝＋－＠]/;

describe('a line of CSV', () => {
  it('quotes what needs it, writes moments in UTC and leaves out what is not known', () => {
    expect(csvLine(['a,b', 'say "x"', null, undefined, 3, true, new Date('2026-11-26T10:00:00Z')])).toBe(
      '"a,b","say ""x""",,,3,true,2026-11-26T10:00:00.000Z\r\n',
    );
  });

  it.each(['=1+1', '+359', '-2', '@sum', '\tx', '\rx', '＝1'])(
    'defuses %j, which a spreadsheet would calculate',
    (text) => {
      expect(csvLine([text])).toContain(`'${text}`);
    },
  );

  it('defuses what begins a cell where another character separates', () => {
    expect(csvLine(['дупка;=HYPERLINK("x")', 'първо\n=1+1', 'a; -5'])).toBe(
      `"дупка;'=HYPERLINK(""x"")","първо\n'=1+1",a; '-5\r\n`,
    );
  });

  it.each(['NS-2026-000001', '2026-11-26', 'ул. „Борисова“ 12 - вход А', 'a@demo.test', 'x = y'])(
    'leaves %j',
    (text) => {
      expect(csvLine([text])).toBe(`${text}\r\n`);
    },
  );

  it('separates by semicolons for a spreadsheet where the comma is the decimal mark', () => {
    const cells = ['a;b', 'c, d', -2.5, 1_000_000, '2.5', null, '=1'];
    expect(csvLine(cells, ';')).toBe(`"a;b";c, d;-2,5;1000000;2.5;;'=1\r\n`);
    expect(['bg-BG', 'de-DE', 'en-GB', 'en-US'].map(spreadsheetSeparator)).toEqual([';', ';', ',', ',']);
  });

  it('does not touch numbers below zero, and writes lists as JSON', () => {
    expect(csvLine([-2.5, ['x;=1']])).toBe(`-2.5,"[""x;'=1""]"\r\n`);
  });

  it.each([',', ';'] as const)('with %s holds no formula, whatever separates, with quotes or without', (written) => {
    const random = randomNumbers(7);
    const piece = () => pieces[Math.floor(random() * pieces.length)] ?? '';
    for (let line = 0; line < 10_000; line += 1) {
      const texts = Array.from({ length: 3 }, () => Array.from({ length: Math.floor(random() * 9) }, piece).join(''));
      const file = csvLine(texts, written) + csvLine(['end'], written);
      for (const separator of separators) {
        for (const knowsQuotes of [true, false]) {
          const found = cellsOf(file, separator, knowsQuotes).filter((cell) => formula.test(cell));
          expect(found, JSON.stringify({ texts, separator, knowsQuotes })).toEqual([]);
        }
      }
      const read = cellsOf(file, written, true).slice(0, 3);
      expect(read.map((text) => text.replaceAll("'", ''))).toEqual(texts.map((text) => text.replaceAll("'", '')));
    }
  });
});
