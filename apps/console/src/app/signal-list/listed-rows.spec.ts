import { signal } from '@angular/core';
import type { InboxQuery, InboxQueryVariables } from '@ns/contract/console';
import type { WatchedQuery } from '@ns/web';
import { describe, expect, it } from 'vitest';
import { type ListedRow, listedRows, rowOrder } from './listed-rows.ts';

const row = (id: string, changes: Partial<ListedRow> = {}) =>
  ({
    id,
    createdAt: `2026-11-24T10:0${id}:00.000Z`,
    updatedAt: `2026-11-24T11:0${id}:00.000Z`,
    ...changes,
  }) as ListedRow;
const ids = (rows: readonly ListedRow[]) => rows.map(({ id }) => id).join(' ');

describe('the order of the lists', () => {
  it('is that of the server', () => {
    const rows = [row('2', { serviceDueOn: '2026-12-05' }), row('1'), row('3', { serviceDueOn: '2026-11-30' })];
    expect(ids(rows.toSorted(rowOrder.NEWEST))).toBe('3 2 1');
    expect(ids(rows.toSorted(rowOrder.OLDEST))).toBe('1 2 3');
    expect(ids(rows.toSorted(rowOrder.UPDATED))).toBe('3 2 1');
    expect(ids(rows.toSorted(rowOrder.DUE))).toBe('3 2 1');
  });
});

describe('the rows of a list', () => {
  it('keep the cursors of their pages when another one comes in between', () => {
    const page = signal({
      edges: [
        { cursor: 'b', node: row('2') },
        { cursor: 'a', node: row('1') },
      ],
      pageInfo: { hasNextPage: true, endCursor: 'a' },
    } as unknown as InboxQuery['signals']);
    const query = {
      update: (change: (data: InboxQuery) => InboxQuery) => page.set(change({ signals: page() } as InboxQuery).signals),
    } as unknown as WatchedQuery<InboxQuery, InboxQueryVariables>;
    const source = listedRows(query, page);
    source.put([row('3'), ...(source.rows() ?? [])]);
    expect(page().edges.map(({ cursor, node }) => [cursor, node.id])).toEqual([
      ['', '3'],
      ['b', '2'],
      ['a', '1'],
    ]);
  });
});
