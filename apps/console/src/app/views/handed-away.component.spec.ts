import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { HandedAway } from './handed-away.ts';

const department = (code: string, name: string) => ({ __typename: 'Department', code, name });
const report = (over: object = {}) => ({
  __typename: 'HandedAway',
  signalId: 'one',
  reference: 'NS-2026-000001',
  incomingNumber: '94-НС-1',
  category: { __typename: 'Category', code: 'roads.pothole', name: 'Дупка' },
  from: department('op_kd', 'Комунални дейности'),
  department: department('ecology', 'Екология'),
  at: '2026-11-30T10:00:00Z',
  canBeTakenBack: true,
  ...over,
});
const refusal = {
  takeBackSignal: {
    __typename: 'ActionNotAvailableError',
    code: 'ACTION_NOT_AVAILABLE',
    message: 'Колега вече работи по сигнала.',
  },
};
const back = {
  takeBackSignal: {
    __typename: 'Signal',
    id: 'one',
    revision: 3,
    version: 3,
    department: department('op_kd', 'Комунални дейности'),
  },
};

/** The list over a server that forgets the report once it is back. */
async function show(first: readonly object[], answer: typeof back | typeof refusal = back) {
  let handedAway = first;
  const { host } = await showForm(HandedAway, {
    HandedAway: () => ({ handedAway }),
    TakeBackSignal: () => {
      handedAway = answer === back ? [] : [report({ canBeTakenBack: false })];
      return answer;
    },
  });
  return host;
}
const rows = (host: HTMLElement) => host.querySelectorAll('[data-testid=handed-away-row]');
const press = (host: HTMLElement) => host.querySelector('button')?.click();

describe('what was handed away', () => {
  it('is not there for who handed nothing away', async () => {
    const host = await show([]);
    await expect.poll(() => host.querySelector('section')).toBeNull();
  });

  it('is taken back by a press, which is said, and the focus stays at the list', async () => {
    const host = await show([report()]);
    await expect.poll(() => rows(host).length).toBe(1);
    expect(host.querySelector('button')?.getAttribute('aria-label')).toBe('Върнете 94-НС-1');
    press(host);
    await expect.poll(() => rows(host).length).toBe(0);
    expect(host.querySelector('[role=status]')?.textContent).toBe('Сигнал 94-НС-1 се върна: Комунални дейности.');
    expect(document.activeElement).toBe(host.querySelector('h2'));
  });

  it('that somebody works on has no way back, and who pressed too late reads why', async () => {
    const host = await show([report()], refusal);
    await expect.poll(() => rows(host).length).toBe(1);
    press(host);
    await expect.poll(() => host.querySelector('ns-problem')?.textContent).toContain('Колега вече работи');
    await expect.poll(() => host.querySelector('button')).toBeNull();
    expect(rows(host)[0]?.textContent).toContain('Вече не може да се върне');
  });
});
