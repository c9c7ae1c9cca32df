import { describe, expect, it } from 'vitest';
import { feedOf, filterOf, isReference, narrowedBy, parametersOf, questionOf } from './city-filter.ts';

describe('the filter of the map', () => {
  it('stands in the address and is read from it again', () => {
    const filter = filterOf({ category: 'roads', state: 'DONE', days: '30', text: ' дупка ' });
    expect(filter).toMatchObject({ category: 'roads', settlement: '', state: 'DONE', days: 30, text: 'дупка' });
    expect(filterOf(withoutNulls(parametersOf(filter)))).toEqual(filter);
    expect(narrowedBy(filter)).toBe(3);
  });

  it('leaves out what it does not know', () => {
    const filter = filterOf({ state: 'SECRET', days: '31', text: 'а'.repeat(300) });
    expect(filter).toMatchObject({ state: '', days: null });
    expect(filter.text).toHaveLength(100);
    expect(narrowedBy(filter)).toBe(0);
  });

  it('has a quarter or a street of its settlement', () => {
    const place = { settlement: '63427', quarter: 'druzhba1', street: '' };
    const filter = filterOf(place);
    expect(filter).toMatchObject(place);
    expect(filterOf(withoutNulls(parametersOf(filter)))).toEqual(filter);
    expect(narrowedBy(filter)).toBe(1);
    expect(questionOf(filter, '2026-03-10')).toMatchObject({ settlement: '63427', quarter: 'druzhba1' });
    expect(filterOf({ quarter: 'druzhba1', street: 'street.Тиха' })).toMatchObject({ quarter: '', street: '' });
    const both = filterOf({ ...place, street: 'street.Тиха' });
    expect(both).toMatchObject({ quarter: '', street: 'street.Тиха' });
  });

  it('has a feed by category and place', () => {
    expect(feedOf(filterOf({ text: 'дупка', state: 'DONE' }))).toBe('/feeds/signals.atom');
    expect(feedOf(filterOf({ category: 'roads', settlement: '63427', quarter: 'druzhba1' }))).toBe(
      '/feeds/signals.atom?category=roads&settlement=63427&quarter=druzhba1',
    );
    expect(feedOf(filterOf({ settlement: '63427', street: 'street.Tiha' }))).toBe(
      '/feeds/signals.atom?settlement=63427&street=street.Tiha',
    );
  });

  it('asks the server for days of the calendar', () => {
    expect(questionOf(filterOf({ days: '30' }), '2026-03-10')).toEqual({
      category: null,
      settlement: null,
      quarter: null,
      street: null,
      state: null,
      since: '2026-02-08',
      text: null,
    });
  });

  it('knows the number of a signal from words', () => {
    expect(['NS-2026-000123', 'ns 2026 123', 'НС2026123'].map(isReference)).toEqual([true, true, true]);
    expect(['бул. Липник 12', 'дупка', '2026'].map(isReference)).toEqual([false, false, false]);
  });
});

function withoutNulls(parameters: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
