import { describe, expect, it } from 'vitest';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { InboxSelection, selectionLimit } from './inbox-selection.ts';

const row = (id: string, version = 1) => ({ id, version }) as ListedRow;
const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id));
const ids = (selection: InboxSelection) =>
  selection
    .rows()
    .map(({ id }) => id)
    .join('');
const at = (place: number) => rows[place] ?? row('?');

describe('ticked signals', () => {
  it('are ticked and freed one by one', () => {
    const selection = new InboxSelection();
    selection.toggle(at(1));
    selection.toggle(at(3));
    selection.toggle(at(1));
    expect(ids(selection)).toBe('d');
  });

  it('are ticked from the last one to the present one, in both directions', () => {
    const selection = new InboxSelection();
    selection.toggle(at(3));
    selection.extendTo(at(1), rows);
    expect(ids(selection)).toBe('dcb');
    selection.extendTo(at(4), rows);
    expect(ids(selection)).toBe('dcbe');
  });

  it('stay ticked when they leave the list, with the newest state that was shown', () => {
    const selection = new InboxSelection();
    selection.addAll(rows.slice(0, 2));
    selection.refresh([row('b', 7), row('e', 9)]);
    expect(selection.rows().map(({ version }) => version)).toEqual([1, 7]);
  });

  it('are never more than can be changed at once', () => {
    const selection = new InboxSelection();
    selection.addAll(Array.from({ length: 130 }, (_, place) => row(String(place))));
    expect(selection.count()).toBe(selectionLimit);
    expect(selection.full()).toBe(true);
    selection.toggle(row('130'));
    expect(selection.has('130')).toBe(false);
  });
});
