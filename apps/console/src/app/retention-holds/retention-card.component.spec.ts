import { inputBinding, signal } from '@angular/core';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { RetentionCard } from './retention-card.ts';

const hold = (id: string, over: object = {}) => ({
  __typename: 'RetentionHoldEdge',
  node: {
    __typename: 'RetentionHold',
    id,
    signalId: 's1',
    reference: 'NS-2026-000001',
    reason: `Дело ${id}`,
    until: null,
    heldByName: 'Демо Админ',
    heldAt: '2026-12-01T08:00:00Z',
    releasedAt: null,
    isInForce: true,
    ...over,
  },
});

async function show(holds: object[], answers: { hold?: object; release?: object } = {}) {
  const found = [...holds];
  const form = await showForm(
    RetentionCard,
    {
      RetentionHolds: () => ({
        retentionHolds: {
          __typename: 'RetentionHoldConnection',
          edges: found,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      }),
      HoldSignal: () => {
        found.push(hold('new'));
        return { holdSignal: answers.hold ?? { __typename: 'SignalHeld', id: 'new' } };
      },
      ReleaseHold: () => {
        found.length = 0;
        return { releaseHold: answers.release ?? { __typename: 'HoldReleased', id: '1' } };
      },
    },
    [inputBinding('signalId', signal('s1'))],
  );
  const { host, fixture, sent } = form;
  const words = () => host.textContent.replaceAll(/\s+/g, ' ');
  const press = async (name: string) => {
    const all = [...host.querySelectorAll('button')];
    all.find((button) => [button.textContent.trim(), button.ariaLabel].includes(name))?.click();
    await fixture.whenStable();
  };
  const write = async (selector: string, text: string) => {
    const field = host.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (field) {
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
    await fixture.whenStable();
  };
  const variables = (name: string) => sent.filter((each) => each.name === name).map((each) => each.variables);
  return { ...form, words, press, write, variables };
}

describe('the card of a report about its hold', () => {
  it('says why and until when it is on hold, and nothing of holds that are over', async () => {
    const { words } = await show([
      hold('1', { until: '2027-02-01' }),
      hold('2', { isInForce: false, releasedAt: '2026-12-01T09:00:00Z' }),
    ]);
    await expect.poll(words).toContain('Сигналът е задържан и не се изтрива.');
    expect(words()).toMatch(/Дело 1.*до 1 февруари 2027.*Демо Админ/);
    expect(words()).not.toContain('Дело 2');
  });

  it('puts the report on hold with a reason, and not without one', async () => {
    const { words, press, write, variables } = await show([]);
    await expect.poll(words).toContain('Сигналът се пази според сроковете на общината.');
    await press('Задръжте');
    await press('Задръжте');
    expect(variables('HoldSignal')).toEqual([]);
    await write('textarea', 'Дело 12 от 2026');
    await press('Задръжте');
    expect(variables('HoldSignal')).toEqual([{ input: { signalId: 's1', reason: 'Дело 12 от 2026', until: null } }]);
    await expect.poll(words).toContain('Сигналът е задържан');
  });

  it('shows why the server did not hold it', async () => {
    const refusal = { __typename: 'ActionNotAvailableError', message: 'Сигналът вече е унищожен.' };
    const { words, press, write } = await show([], { hold: refusal });
    await expect.poll(words).toContain('според сроковете');
    await press('Задръжте');
    await write('textarea', 'Дело');
    await press('Задръжте');
    await expect.poll(words).toContain('Сигналът вече е унищожен.');
  });

  it('releases it after a second press', async () => {
    const { words, press, variables } = await show([hold('1')]);
    await expect.poll(words).toContain('Дело 1');
    await press('Освободете NS-2026-000001');
    expect(variables('ReleaseHold')).toEqual([]);
    expect(words()).toContain('и планът е в сила, ще бъде изтрит още тази нощ');
    await press('Освободете');
    expect(variables('ReleaseHold')).toEqual([{ id: '1' }]);
    await expect.poll(words).toContain('според сроковете');
  });
});
