import { bars } from './chart-options.ts';
import type { RowsPanel } from './figure-panel.ts';
import type { FigureCell } from './figure-table.ts';
import { type FiguresQuery, figureListParams } from './figures-query.ts';
import type { NamedNumbers, NumberWords } from './figures-view.ts';

/** Heights of the drawing, in pixels. */
export interface PanelSizes {
  readonly bar: number;
  readonly legend: number;
}

/** Numbers of a row of the table: made, kept, moved, broken, share of the kept ones. */
export function promiseCells(
  query: FiguresQuery,
  { numbers, part }: Pick<NamedNumbers, 'numbers' | 'part'>,
  words: NumberWords,
): readonly FigureCell[] {
  const { promisesMade, promisesKept, promisesMoved, promisesBroken, shareKept } = numbers;
  const counted = (value: number, kind: 'PROMISES_KEPT' | 'PROMISES_MOVED' | 'PROMISES_BROKEN'): FigureCell => ({
    text: words.whole(value),
    list: value > 0 ? figureListParams(query, kind, part) : null,
  });
  return [
    { text: words.whole(promisesMade), list: null },
    counted(promisesKept, 'PROMISES_KEPT'),
    counted(promisesMoved, 'PROMISES_MOVED'),
    counted(promisesBroken, 'PROMISES_BROKEN'),
    { text: shareKept == null ? '–' : words.part(shareKept), list: null },
  ];
}

/**
 * How the promises of departments ended: those with the most broken first.
 * @param say a text of the page, by its key
 */
export function promisePanel(
  query: FiguresQuery,
  departments: readonly NamedNumbers[],
  words: NumberWords,
  say: (key: string) => string,
  { bar, legend }: PanelSizes,
): RowsPanel {
  const rows = departments
    .filter(({ numbers }) => numbers.promisesMade > 0)
    .toSorted((one, other) => other.numbers.promisesBroken - one.numbers.promisesBroken);
  const values = (of: (numbers: NamedNumbers['numbers']) => number) => rows.map(({ numbers }) => of(numbers));
  return {
    rows,
    view: {
      title: say('promises'),
      first: say('department'),
      columns: ['promisesMade', 'promisesKept', 'promisesMoved', 'promisesBroken', 'shareKept'].map(say),
      rows: rows.map((row) => ({ name: row.name, cells: promiseCells(query, row, words) })),
      height: rows.length * bar + legend,
      option: bars(
        rows.map(({ name }) => name),
        [
          { name: say('promisesKept'), values: values((of) => of.promisesKept), colour: 'resolved' },
          { name: say('promisesMoved'), values: values((of) => of.promisesMoved), colour: 'calm' },
          { name: say('promisesBroken'), values: values((of) => of.promisesBroken), colour: 'late' },
        ],
      ),
    },
  };
}
