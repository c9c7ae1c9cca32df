import { describe, expect, it } from 'vitest';
import { columnsThatFit, gridOf, isNarrow, listColumns, readLayout, rowHeight } from './inbox-layout.ts';

describe('the layout of the list', () => {
  it('shows every chosen column where there is room', () => {
    expect(columnsThatFit(listColumns, 1900, 'comfortable')).toEqual(listColumns);
  });

  it('leaves out the least needed columns first, never the signal, its category and its status', () => {
    expect(columnsThatFit(listColumns, 1100, 'comfortable')).toEqual(['signal', 'matter', 'status', 'hands', 'due']);
    expect(columnsThatFit(listColumns, 960, 'comfortable')).toEqual(['signal', 'matter', 'status', 'due']);
    expect(columnsThatFit(listColumns, 1240, 'compact')).toEqual(['signal', 'matter', 'status', 'hands', 'due']);
  });

  it.each([
    [listColumns, 460, 'comfortable'],
    [listColumns, 768, 'comfortable'],
    [listColumns, 960, 'compact'],
    [['signal', 'status'] as const, 690, 'comfortable'],
  ] as const)('draws cards where a table is too narrow: %j at %i, %s', (chosen, width, density) => {
    expect(columnsThatFit(chosen, width, density)).toEqual([]);
  });

  it('is a table of few columns where these have room', () => {
    expect(columnsThatFit(['signal', 'status'], 720, 'comfortable')).toEqual(['signal', 'status']);
  });

  it('gives the category of a card a second line on a phone, where it would be cut', () => {
    expect([320, 390, 499, 500].map(isNarrow)).toEqual([true, true, true, false]);
    for (const density of ['compact', 'comfortable'] as const) {
      expect(rowHeight(density, 'narrow card')).toBeGreaterThan(rowHeight(density, 'card'));
    }
  });

  it('gives a row one track for each column and one for its tick', () => {
    expect(gridOf(['signal', 'matter'], 'comfortable')).toBe('48px 186px minmax(312px, 1.6fr)');
    expect(gridOf(['due'], 'compact')).toBe('48px 290px');
    expect(gridOf(['status'], 'comfortable')).toBe('48px 212px');
  });

  it('is the standard where what was kept is not understood', () => {
    expect(readLayout({ density: 'huge', columns: 'all', share: 'half' })).toEqual(readLayout(null));
    expect(readLayout({ columns: ['due', 'nonsense'], share: 7 })).toMatchObject({
      columns: ['signal', 'due'],
      share: 0.7,
    });
    expect([readLayout({ opensNext: 'yes' }).opensNext, readLayout({ opensNext: true }).opensNext]).toEqual([
      false,
      true,
    ]);
  });
});
