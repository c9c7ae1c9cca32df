import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { Comparisons } from './comparisons.ts';

const difference = (resolvedAutomatically: boolean) => ({
  __typename: 'ReconciliationDifference',
  kind: 'OTHER_NUMBER',
  title: 'Друг номер',
  ours: '94-1 / 2026-11-28',
  theirs: '94-2 / 2026-11-28',
  resolvedAutomatically,
  registration: {
    __typename: 'Registration',
    direction: 'INCOMING',
    signal: { __typename: 'Signal', id: '7', reference: 'NS-2026-000007' },
  },
});
const night = (id: string, over: object) => ({
  __typename: 'Reconciliation',
  id,
  day: '2026-11-29',
  startedAt: '2026-11-29T00:10:00Z',
  finishedAt: '2026-11-29T00:12:00Z',
  compared: 120,
  unanswered: 0,
  differences: [],
  ...over,
});
const show = (nights: readonly object[]) => showForm(Comparisons, { Comparisons: () => ({ reconciliations: nights }) });
const texts = (host: HTMLElement) =>
  [...host.querySelectorAll('[data-testid=comparison]')].map((each) => each.textContent ?? '');

describe('the nightly comparisons', () => {
  it('say of each night what was compared, what differs, and what is left to people', async () => {
    const { host } = await show([
      night('1', { finishedAt: null }),
      night('2', { unanswered: 3 }),
      night('3', { differences: [difference(true), difference(false)] }),
    ]);
    await expect.poll(() => texts(host).length).toBe(3);
    const [underWay, same, different] = texts(host);
    expect(underWay).toContain('Още се сравнява');
    expect(same).toMatch(/Всичко съвпада.*Сравнени документи: 120.*без отговор: 3/s);
    expect(different).toMatch(/Разлики за човек: 1.*NS-2026-000007.*Друг номер.*оправено автоматично.*94-1.*94-2/s);
  });

  it('say that there are none yet', async () => {
    const { host } = await show([]);
    await expect.poll(() => host.textContent).toContain('Още няма сверки');
  });
});
