import { describe, expect, it } from 'vitest';
import { type Card, type Columns, columnsOf, inColumns } from './board-columns.ts';

const card = (id: string, status: Card['status']) => ({ id, status }) as Card;
const ids = (board: Columns) => [...board].map(([status, cards]) => [status, cards.map(({ id }) => id).join()]);

describe('the board', () => {
  it('has the columns of the flow, those of the filter, or all', () => {
    expect(columnsOf([], false)).toHaveLength(5);
    expect(columnsOf(null, true)).toHaveLength(10);
    expect(columnsOf(['CLOSED', 'RECEIVED'], false)).toEqual(['RECEIVED', 'CLOSED']);
  });

  it('shows a card that has moved on top of its new column, once', () => {
    const moved = card('1', 'ASSIGNED');
    const lists: Columns = new Map([
      ['RECEIVED', [moved, card('2', 'RECEIVED')]],
      ['ASSIGNED', [card('3', 'ASSIGNED')]],
    ]);
    expect(ids(inColumns(lists))).toEqual([
      ['RECEIVED', '2'],
      ['ASSIGNED', '1,3'],
    ]);
    expect(ids(inColumns(new Map([...lists, ['ASSIGNED', [card('3', 'ASSIGNED'), moved]]])))).toEqual([
      ['RECEIVED', '2'],
      ['ASSIGNED', '3,1'],
    ]);
  });

  it('lets a card go whose column is not shown', () => {
    expect(ids(inColumns(new Map([['RECEIVED', [card('1', 'CLOSED')]]])))).toEqual([['RECEIVED', '']]);
  });
});
