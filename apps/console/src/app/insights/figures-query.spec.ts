import { describe, expect, it } from 'vitest';
import { figureListFrom, figureListParams, figuresParams, figuresQueryFrom } from './figures-query.ts';

const given = (params: Record<string, string | null>) =>
  new URLSearchParams(Object.entries(params).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

describe('the address of the figures', () => {
  it('begins with this quarter', () => {
    expect(figuresQueryFrom(given({}), '2026-11-26')).toEqual({
      kind: 'quarter',
      from: '2026-10-01',
      to: '2026-12-31',
      filter: {},
    });
  });

  it('is read as it was written', () => {
    const query = {
      kind: 'free' as const,
      from: '2026-11-03',
      to: '2026-11-09',
      filter: { departments: ['op_kd', 'ecology'], channels: ['PHONE' as const] },
    };
    expect(figuresQueryFrom(given(figuresParams(query)), '2026-11-26')).toEqual(query);
  });

  it('leaves out what makes no sense', () => {
    const query = figuresQueryFrom(
      given({ period: 'free', from: '2026-12-01', to: '2026-11-01', channel: 'SMOKE' }),
      '2026-11-26',
    );
    expect(query).toMatchObject({ from: '2026-10-01', to: '2026-12-31', filter: {} });
  });

  it('of the list behind a number carries the number, the part and the age', () => {
    const query = figuresQueryFrom(given({ department: 'op_kd' }), '2026-11-26');
    const params = figureListParams(query, 'OVERDUE', { categories: ['roads.pothole'] }, { minDays: 8, maxDays: 14 });
    expect(figureListFrom(given(params), '2026-11-26')).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
      number: 'OVERDUE',
      filter: { departments: ['op_kd'], categories: ['roads.pothole'] },
      minAgeDays: 8,
      maxAgeDays: 14,
    });
  });
});
