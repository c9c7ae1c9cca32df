import { signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { randomOf, World } from './live-world.ts';
import { type ListSource, LiveList, placeRows } from './live-list.ts';

describe('a list that changes while one looks', () => {
  it('is what the server says in the end, in whatever order answers, events and commands come', async () => {
    for (let seed = 1; seed <= 1_000; seed += 1) {
      const world = new World(randomOf(seed));
      for (let step = 0; step < 40; step += 1) {
        await world.step();
      }
      await world.calm();
      const shown = world.list.present().map(({ id, revision, status }) => ({ id, revision, status }));
      const { server } = world;
      expect(shown, `seed ${String(seed)}`).toEqual(
        server.found().map(({ id, revision, status }) => ({ id, revision, status })),
      );
      expect(world.page(), `page of seed ${String(seed)}`).toMatchObject(server.case('4'));
    }
  }, 60_000);
});

describe('a row that no longer belongs to the list', () => {
  const shown = [{ id: '2' }, { id: '1' }];
  const listOf = (answers: readonly (readonly { id: string }[])[]) => {
    const rows = signal(shown);
    const source: ListSource<{ readonly id: string }> = {
      rows,
      hasMore: signal(false),
      loading: signal(false),
      failed: signal(false),
      put: (placed) => rows.set([...placed]),
      fetchMore: () => Promise.resolve(),
      refetch: () => Promise.resolve(rows.set([...(answers[0] ?? [])])),
    };
    return new LiveList(source, () => (left, right) => Number(right.id) - Number(left.id));
  };
  const leaves = (id: string) => ({ id, matches: false, row: null, wentTo: null });

  it('stays in its place and is not counted, until the list finds it again', () => {
    const list = listOf([]);
    list.receive(leaves('1'));
    expect(list.rows()).toEqual(shown);
    expect(list.present()).toEqual([{ id: '2' }]);
    expect([...list.gone().keys()]).toEqual(['1']);
    list.receive({ id: '1', matches: true, row: { id: '1' }, wentTo: null });
    expect(list.gone().size).toBe(0);
  });

  it('goes when the list is asked anew, or belongs to it again where it is found', async () => {
    const list = listOf([[{ id: '1' }]]);
    list.receive(leaves('1'));
    list.receive(leaves('2'));
    await list.reload();
    expect(list.rows()).toEqual([{ id: '1' }]);
    expect(list.gone().size).toBe(0);
  });

  it('does not wait any more', () => {
    const list = listOf([]);
    list.openForNew.set(false);
    list.receive({ id: '3', matches: true, row: { id: '3' }, wentTo: null });
    expect(list.waitingCount()).toBe(1);
    list.receive(leaves('3'));
    expect(list.waitingCount()).toBe(0);
  });
});

describe('a row that comes in', () => {
  const order = (left: { due: string }, right: { due: string }) => left.due.localeCompare(right.due);
  const rows = [{ due: '1' }, { due: '3' }];

  it('stands where the sorting wants it', () => {
    expect(placeRows(rows, [{ due: '2' }], order, true)).toEqual([{ due: '1' }, { due: '2' }, { due: '3' }]);
  });

  it('is left to its page where it belongs below the last one', () => {
    expect(placeRows(rows, [{ due: '4' }], order, true)).toBe(rows);
    expect(placeRows(rows, [{ due: '4' }], order, false)).toEqual([...rows, { due: '4' }]);
  });
});
