import '@angular/compiler';
import { describe, expect, it } from 'vitest';
import { columnsThatFit, gridOf, isNarrow, listColumns, readLayout, rowHeight } from './inbox-layout.ts';

describe('the layout of the list', () => {
  it('shows every chosen column where there is room', () => {
    expect(columnsThatFit(listColumns, 1900, 'comfortable')).toEqual(listColumns);
  });

  it('leaves out the least needed columns first, never the signal and its status', () => {
    expect(columnsThatFit(listColumns, 900, 'comfortable')).toEqual(['signal', 'matter', 'status', 'hands', 'due']);
    expect(columnsThatFit(listColumns, 700, 'comfortable')).toContain('status');
    expect(columnsThatFit(listColumns, 1240, 'compact')).toEqual(['signal', 'matter', 'status', 'hands', 'due']);
  });

  it('draws cards where a table is too narrow', () => {
    expect(columnsThatFit(listColumns, 460, 'comfortable')).toEqual([]);
  });

  it('gives the deadline of a card a line of its own on a phone, where the category would be cut', () => {
    expect([320, 390, 600].map(isNarrow)).toEqual([true, true, false]);
    for (const density of ['compact', 'comfortable'] as const) {
      expect(rowHeight(density, 'narrow card')).toBeGreaterThan(rowHeight(density, 'card'));
    }
  });

  it('gives a row one track for each column and one for its tick', () => {
    expect(gridOf(['signal', 'matter'], 'comfortable')).toBe('48px 186px minmax(150px, 1fr)');
    expect(gridOf(['due'], 'compact')).toBe('48px 222px');
  });

  it('is the standard where what was kept is not understood', () => {
    expect(readLayout({ density: 'huge', columns: 'all', share: 'half' })).toEqual(readLayout(null));
    expect(readLayout({ columns: ['due', 'nonsense'], share: 7 })).toMatchObject({
      columns: ['signal', 'due'],
      share: 0.7,
    });
  });
});
