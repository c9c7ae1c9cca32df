import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { afterEach, describe, expect, it } from 'vitest';
import { Permissions } from '../access/permissions.ts';
import { InboxLayout } from './inbox-layout.ts';
import type { InboxList } from './inbox-list.ts';
import { InboxMoves } from './inbox-moves.ts';
import { InboxSelection } from './inbox-selection.ts';
import { InboxStore } from './inbox-store.ts';

afterEach(() => {
  TestBed.resetTestingModule();
  localStorage.clear();
});

/** The moves in a list of three, beside which one signal is open; the addresses that were opened. */
function moves(shownId: string | null, opensNext: boolean) {
  const ids = ['a', 'b', 'c'];
  const opened: unknown[] = [];
  const store = {
    rows: () => ids.map((id) => ({ id })),
    indexOf: (id: string | null) => ids.indexOf(id ?? ''),
    current: signal(shownId),
    firstSeen: 0,
  };
  TestBed.configureTestingModule({
    providers: [
      { provide: Router, useValue: { navigate: async ([, id]: unknown[]) => Promise.resolve(opened.push(id)) } },
      { provide: Permissions, useValue: {} },
      { provide: InboxStore, useValue: store },
      { provide: InboxSelection, useValue: {} },
    ],
  });
  TestBed.inject(InboxLayout).change({ opensNext });
  const list = { focusRow: () => undefined } as unknown as InboxList;
  const made = TestBed.runInInjectionContext(
    () =>
      new InboxMoves(
        () => list,
        () => shownId,
      ),
  );
  return { made, store, opened };
}

describe('after a step', () => {
  it('the next row opens, as with its key, for who wants that', async () => {
    const { made, store, opened } = moves('a', true);
    made.afterStep();
    // What is pressed from now on is not meant for the former one.
    expect([store.current(), made.movesOn()]).toEqual(['b', true]);
    await expect.poll(() => opened).toEqual(['b']);
  });

  it('nothing moves by itself for others', () => {
    const { made, store } = moves('a', false);
    made.afterStep();
    expect([store.current(), made.movesOn()]).toEqual(['a', false]);
  });

  it('a reader stays who is at the end, has a signal of another list open, or has moved on already', () => {
    const atEnd = moves('c', true);
    atEnd.made.afterStep();
    expect([atEnd.store.current(), atEnd.made.movesOn()]).toEqual(['c', false]);
    TestBed.resetTestingModule();
    const elsewhere = moves('z', true);
    elsewhere.made.afterStep();
    expect(elsewhere.made.movesOn()).toBe(false);
    TestBed.resetTestingModule();
    const ahead = moves('a', true);
    ahead.made.by(1);
    ahead.made.afterStep();
    expect(ahead.store.current()).toBe('b');
  });
});
