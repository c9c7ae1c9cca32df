import { describe, expect, it } from 'vitest';
import { readNumber } from '../domain/number-forms.ts';
import { type MarkedText, markNames, markNumber, markPhone, markStart, markWords } from './mark-matches.ts';
import { stemOf } from '@ns/bulgarian/word-forms';
import type { UnderstoodWord } from './understand-search.ts';

const word = (typed: string, over: Partial<Pick<UnderstoodWord, 'beginnings' | 'alikeName'>> = {}): UnderstoodWord => ({
  stems: [stemOf(typed)],
  beginnings: [],
  begun: 0,
  entries: [],
  alikeName: undefined,
  names: [typed],
  ...over,
});
const marked = (found: MarkedText | undefined) => found?.ranges.map(({ from, to }) => found.excerpt.slice(from, to));

describe('the words by which a text was found', () => {
  it('are marked in whatever form they stand', () => {
    expect(
      marked(markWords('Две дупки пред входа, едната дупка е дълбока.', [word('дупката'), word('входове')])),
    ).toEqual(['дупки', 'входа', 'дупка']);
  });

  it('are marked by their beginning while the last one is being typed', () => {
    expect(marked(markWords('Уличното осветление не работи.', [word('осветл', { beginnings: ['осветл'] })]))).toEqual([
      'осветление',
    ]);
  });

  it('stand in an excerpt of a long text, with places in UTF-16 units', () => {
    const found = markWords(
      `😀 ${'Някакъв дълъг увод без нищо. '.repeat(12)}Тук има дупка и още една дупка до нея. ` +
        `${'Още много думи накрая. '.repeat(12)}`,
      [word('дупка')],
    );
    expect(marked(found)).toEqual(['дупка', 'дупка']);
    expect(found?.excerpt.length).toBeLessThanOrEqual(170);
    expect(found?.excerpt).toMatch(/^… .* …$/s);
    expect(marked(markWords('😀😀 дупка', [word('дупка')]))).toEqual(['дупка']);
  });

  it('are none in another text', () => {
    expect(markWords('Всичко е наред.', [word('дупка')])).toBeUndefined();
  });
});

describe('a name and a number', () => {
  it('are marked at their beginnings', () => {
    expect(marked(markNames('Мария Иванова', [word('иван')]))).toEqual(['Иванова']);
    expect(marked(markNames('Демка Теменугова', [word('темнугова', { alikeName: 'темнугова' })]))).toEqual([
      'Теменугова',
    ]);
    expect(markStart('NS-2026-000123', 'ns-2026')).toEqual({ excerpt: 'NS-2026-000123', ranges: [{ from: 0, to: 7 }] });
    expect(markStart('NS-2026-000123', '2026')).toBeUndefined();
  });

  it('are marked at the last digits of a telephone number as it was written', () => {
    expect(marked(markPhone('0880 001 632', '880001632'))).toEqual(['880 001 632']);
    expect(marked(markPhone('+359 (0)880-001-632 ', '1632'))).toEqual(['1-632']);
    expect(markPhone('0880 001 632', '001633')).toBeUndefined();
    expect(markPhone('0880 001 632', null)).toBeUndefined();
  });

  it('is marked whole when it was said in another spelling', () => {
    const said = readNumber('№ 94 HC 121');
    expect(marked(markNumber('94-НС-121', said))).toEqual(['94-НС-121']);
    expect(markNumber('94-НС-1121', readNumber('121'))).toBeUndefined();
    expect(marked(markNumber('NS-2026-000142', readNumber('142')))).toEqual(['NS-2026-000142']);
  });
});
