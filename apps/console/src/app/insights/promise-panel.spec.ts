import { languageRows } from '@ns/languages';
import { describe, expect, it } from 'vitest';
import type { FiguresQuery } from './figures-query.ts';
import { noNumbers, numberWords } from './figures-view.ts';
import { promisePanel } from './promise-panel.ts';

const query: FiguresQuery = { kind: 'month', from: '2026-11-01', to: '2026-11-30', filter: {} };
const words = numberWords(languageRows.BG);
const row = (code: string, made: number, broken: number, shareKept: number | null) => ({
  name: code,
  part: { departments: [code] },
  numbers: { ...noNumbers, promisesMade: made, promisesKept: made - broken, promisesBroken: broken, shareKept },
});

describe('the panel of the promises', () => {
  it('begins with the most broken ones and leaves out departments that promised nothing', () => {
    const { rows, view } = promisePanel(
      query,
      [row('parks', 10, 1, 0.9), row('roads', 20, 5, 0.75), row('none', 0, 0, null)],
      words,
      (key) => key,
      { bar: 34, legend: 60 },
    );
    expect(rows.map(({ name }) => name)).toEqual(['roads', 'parks']);
    expect(view.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['20', '15', '0', '5', '75\u00a0%'],
      ['10', '9', '0', '1', '90\u00a0%'],
    ]);
  });

  it('leads from each number to the reports behind it, and nowhere where there are none', () => {
    const { view } = promisePanel(query, [row('roads', 20, 5, 0.75)], words, (key) => key, { bar: 34, legend: 60 });
    const [made, kept, moved, broken] = view.rows[0]?.cells ?? [];
    expect([made?.list, moved?.list]).toEqual([null, null]);
    expect(kept?.list).toMatchObject({ number: 'PROMISES_KEPT', department: 'roads', from: '2026-11-01' });
    expect(broken?.list).toMatchObject({ number: 'PROMISES_BROKEN' });
  });

  it('says no share where nothing has ended yet', () => {
    const { view } = promisePanel(query, [row('roads', 2, 0, null)], words, (key) => key, { bar: 34, legend: 60 });
    expect(view.rows[0]?.cells.at(-1)?.text).toBe('–');
  });
});
