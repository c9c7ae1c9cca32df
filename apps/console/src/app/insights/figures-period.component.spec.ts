import { inputBinding, outputBinding, signal } from '@angular/core';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { FiguresPeriod } from './figures-period.ts';
import type { FiguresQuery } from './figures-query.ts';

async function setUp(query: FiguresQuery) {
  const changes: FiguresQuery[] = [];
  const form = await showForm(FiguresPeriod, {}, [
    inputBinding('query', signal(query)),
    outputBinding<FiguresQuery>('changed', (changed) => changes.push(changed)),
  ]);
  return { ...form, changes };
}
const quarter: FiguresQuery = { kind: 'quarter', from: '2026-07-01', to: '2026-09-30', filter: { channels: ['WEB'] } };

describe('the period of the figures', () => {
  it('becomes the month or year in which the shown days end, with the same filter', async () => {
    const { changes, loader } = await setUp(quarter);
    for (const text of ['Месец', 'Година']) {
      await (await loader.getHarness(MatButtonToggleHarness.with({ text }))).check();
    }
    expect(changes).toEqual([
      { kind: 'month', from: '2026-09-01', to: '2026-09-30', filter: { channels: ['WEB'] } },
      { kind: 'year', from: '2026-01-01', to: '2026-12-31', filter: { channels: ['WEB'] } },
    ]);
  });

  it('moves by its own length', async () => {
    const { changes, host } = await setUp(quarter);
    host.querySelector<HTMLButtonElement>('button[aria-label="Предишен период"]')?.click();
    expect(changes).toEqual([{ ...quarter, from: '2026-04-01', to: '2026-06-30' }]);
  });

  it('does not move into the future', async () => {
    const { changes, host } = await setUp({ ...quarter, from: '2999-07-01', to: '2999-09-30' });
    const later = host.querySelector<HTMLButtonElement>('button[aria-label="Следващ период"]');
    later?.click();
    expect([later?.ariaDisabled, changes]).toEqual(['true', []]);
  });

  it('loses its filters by one press', async () => {
    const { changes, host } = await setUp(quarter);
    [...host.querySelectorAll<HTMLButtonElement>('.filters > button')].at(-1)?.click();
    expect(changes).toEqual([{ ...quarter, filter: {} }]);
  });
});
