import { inputBinding } from '@angular/core';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { receivedReport } from '../testing/received-report.ts';
import { DeadlinesCard } from './deadlines-card.ts';

const form = {
  allowed: true,
  moves: 0,
  movesLeft: 2,
  latest: '2027-06-01',
  reasons: [
    { code: 'OTHER_BODY', label: 'чака друга институция' },
    { code: 'OTHER', label: 'друга причина' },
  ],
  periods: [],
};
const term = {
  kind: 'SERVICE',
  label: 'Срок на общината',
  dueOn: '2026-12-01',
  remaining: null,
  calculation: ['Приет на 24.11.2026'],
};

async function show(over: Partial<SignalDetailsFragment>) {
  const signal = receivedReport({ status: 'FORWARDED', overdue: false, deadlines: [term], ...over });
  const { host } = await showForm(DeadlinesCard, {}, [inputBinding('signal', () => signal)]);
  return {
    next: host.querySelector('[data-testid=next-day]')?.textContent,
    moves: host.querySelector('[data-testid=move-date]') !== null,
    forHead: host.querySelector('[data-testid=date-for-head]') !== null,
  };
}

describe('the deadlines of a forwarded report', () => {
  const sentence = 'До 08.02 очакваме отговор от ВиК. Следи го: Екология.';

  it.each(['FORWARD', 'REPLY', 'NEXT_STEP'] as const)(
    'begin with the sentence of the other body’s day, which can be moved: %s',
    async (kind) => {
      const nextDay = { on: '2027-02-08', kind, owner: 'OTHER_BODY', sentence } as const;
      expect(await show({ nextDay, dateForm: form } as Partial<SignalDetailsFragment>)).toEqual({
        next: sentence,
        moves: true,
        forHead: false,
      });
    },
  );

  it('leave the day to the head where the department did not decide in time', async () => {
    const nextDay = { on: '2027-02-08', kind: 'NEXT_STEP', owner: 'DEPARTMENT_HEAD', sentence } as const;
    const dateForm = { ...form, allowed: false };
    expect(await show({ nextDay, dateForm } as Partial<SignalDetailsFragment>)).toMatchObject({
      moves: false,
      forHead: true,
    });
  });

  it('have no day and nothing to move once nothing is expected', async () => {
    expect(await show({ nextDay: null, dateForm: null })).toEqual({ next: undefined, moves: false, forHead: false });
  });
});
