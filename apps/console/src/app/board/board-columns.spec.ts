import { describe, expect, it } from 'vitest';
import { type Card, type Columns, columnWith, columnsOf, followCard } from './board-columns.ts';

const card = (id: string, status: Card['status'], version = 1) => ({ id, status, version }) as Card;
const columns: Columns = new Map([
  ['RECEIVED', [card('1', 'RECEIVED'), card('2', 'RECEIVED')]],
  ['ASSIGNED', [card('3', 'ASSIGNED')]],
]);
const ids = (board: Columns) => [...board].map(([status, cards]) => [status, cards.map(({ id }) => id).join()]);

describe('the board', () => {
  it('has the columns of the flow, those of the filter, or all', () => {
    expect(columnsOf([], false)).toHaveLength(5);
    expect(columnsOf(null, true)).toHaveLength(10);
    expect(columnsOf(['CLOSED', 'RECEIVED'], false)).toEqual(['RECEIVED', 'CLOSED']);
  });

  it('moves a card to the top of its new column', () => {
    expect(ids(followCard(columns, card('1', 'ASSIGNED', 2)))).toEqual([
      ['RECEIVED', '2'],
      ['ASSIGNED', '1,3'],
    ]);
  });

  it('lets a card go whose column is not shown', () => {
    expect(columnWith(followCard(columns, card('1', 'CLOSED', 2)), '1')).toBeNull();
  });

  it('takes no card in by itself and no older state over', () => {
    expect(followCard(columns, card('9', 'RECEIVED'))).toBe(columns);
    expect(followCard(columns, card('3', 'RECEIVED', 0))).toBe(columns);
  });
});
