import { languageRows } from '@ns/languages';
import { describe, expect, it } from 'vitest';
import { byReceived, cardsOf, cellsOf, noNumbers, numberWords } from './figures-view.ts';
import type { FiguresQuery } from './figures-query.ts';

const query: FiguresQuery = { kind: 'month', from: '2026-11-01', to: '2026-11-30', filter: {} };
const words = numberWords(languageRows.BG);
const numbers = { ...noNumbers, received: 12, resolved: 8, resolvedInTime: 6, open: 5, medianHoursToResolve: 60 };

describe('the large numbers', () => {
  it('say shares in whole percent and terms in days', () => {
    const texts = Object.fromEntries(cardsOf(query, numbers, null, words).map(({ key, text }) => [key, text]));
    expect(texts).toMatchObject({ received: '12', inTime: '75\u00a0%', median: '2,5', p90: '–', stars: '–' });
  });

  it('call fewer open and more resolved better, and nothing of received', () => {
    const before = { ...numbers, received: 10, resolved: 4, open: 9 };
    const better = Object.fromEntries(
      cardsOf(query, numbers, before, words).map(({ key, isBetter }) => [key, isBetter]),
    );
    expect(better).toMatchObject({ received: null, resolved: true, open: true, overdue: null });
  });

  it('lead to their signals, and nowhere when there are none', () => {
    const cards = cardsOf(query, { ...noNumbers, received: 1 }, null, words);
    expect(cards.find(({ key }) => key === 'received')?.list).toMatchObject({ number: 'RECEIVED', from: '2026-11-01' });
    expect(cards.find(({ key }) => key === 'inTime')?.list).toBeNull();
  });
});

describe('rows of a table', () => {
  it('lead to the signals of their part', () => {
    const [received, , , open, overdue] = cellsOf(query, numbers, { departments: ['op_kd'] }, words);
    expect(received?.list).toMatchObject({ number: 'RECEIVED', department: 'op_kd' });
    expect(open?.list).toMatchObject({ number: 'OPEN' });
    expect(overdue?.list).toBeNull();
  });

  it('are ordered by what was received', () => {
    const row = (name: string, received: number) => ({ name, part: {}, numbers: { ...noNumbers, received } });
    expect(byReceived([row('В', 2), row('Б', 7), row('А', 2)]).map(({ name }) => name)).toEqual(['Б', 'А', 'В']);
  });
});
