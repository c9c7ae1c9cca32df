import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { HoldList } from './hold-list.ts';

const report = (id: string, reference: string, incomingNumber: string | null) => ({
  __typename: 'SignalEdge',
  node: {
    __typename: 'Signal',
    id,
    revision: 1,
    reference,
    registration: { __typename: 'Registration', documentGuid: `g-${id}`, incomingNumber },
  },
});

async function show(...reports: object[]) {
  const form = await showForm(HoldList, {
    RetentionHolds: () => ({
      retentionHolds: {
        __typename: 'RetentionHoldConnection',
        edges: [],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
    ReportsNumbered: () => ({ signals: { __typename: 'SignalConnection', edges: reports } }),
    HoldSignal: () => ({ holdSignal: { __typename: 'SignalHeld', id: 'h' } }),
  });
  const { host, fixture, sent } = form;
  const press = async (name: string) => {
    [...host.querySelectorAll('button')].find((button) => button.textContent.includes(name))?.click();
    await fixture.whenStable();
  };
  const hold = async (number: string) => {
    await press('Задръжте сигнал');
    for (const [selector, text] of [
      ['ns-text-field input', number],
      ['textarea', 'Дело'],
    ] as const) {
      const field = host.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
      if (field) {
        field.value = text;
        field.dispatchEvent(new Event('input'));
      }
    }
    await fixture.whenStable();
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await fixture.whenStable();
  };
  const held = () => sent.filter(({ name }) => name === 'HoldSignal').map(({ variables }) => variables);
  return { host, hold, held };
}

describe('a report that is put on hold by its number', () => {
  it.each([' ns-2026-000012 ', '0123-45'])('is the one with exactly this number: %s', async (number) => {
    const { hold, held } = await show(
      report('a', 'NS-2026-000012', '0123-45'),
      report('b', 'NS-2026-000120', '0123-456'),
    );
    await hold(number);
    await expect.poll(held).toEqual([{ input: { signalId: 'a', reason: 'Дело', until: null } }]);
  });

  it.each([
    ['none', [report('a', 'NS-2026-000120', null)], 'Няма сигнал с този номер.'],
    ['several', [report('a', 'NS-2026-000001', '7'), report('b', 'NS-2026-000002', '7')], 'Има няколко сигнала'],
  ])('is none when %s has it', async (_, reports, words) => {
    const { host, hold, held } = await show(...reports);
    await hold('7');
    await expect.poll(() => host.querySelector('ns-text-field')?.textContent).toContain(words);
    expect(held()).toEqual([]);
  });
});
