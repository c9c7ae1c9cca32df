import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { WaitingReferrals } from './waiting-referrals.ts';

const referral = (over: object = {}) => ({
  __typename: 'WaitingReferral',
  signal: {
    __typename: 'Signal',
    id: 's1',
    reference: 'NS-2026-000007',
    revision: 1,
  },
  externalBody: { __typename: 'ExternalBody', code: 'viks', name: 'Демо ВиК' },
  contractor: null,
  reason: 'STUCK',
  dueOn: '2026-12-08',
  ...over,
});
const show = (waitingReferrals: readonly object[]) =>
  showForm(WaitingReferrals, { WaitingReferrals: () => ({ waitingReferrals }) });

describe('forwarded reports that need somebody', () => {
  it('are named with what to do, the body and the day, and lead to the report', async () => {
    const { host } = await show([referral()]);
    await expect.poll(() => host.textContent).toMatch(/NS-2026-000007.*Не е стигнал.*Демо ВиК · до/s);
    expect(host.querySelector('a')?.getAttribute('href')).toContain('/signals/s1');
  });

  it('are named with the contractor, also twice for one report', async () => {
    const order = (code: string, name: string, reason: string) =>
      referral({ externalBody: null, contractor: { __typename: 'Receiver', code, name }, reason });
    const { host } = await show([
      order('roads', 'Демо пътища', 'WORK_DONE'),
      order('lights', 'Демо светлини', 'NOT_CONFIRMED'),
    ]);
    await expect.poll(() => host.querySelectorAll('li').length).toBe(2);
    expect(host.textContent).toMatch(/готово: приемете или върнете\s*Демо пътища · до.*не е потвърдил.*Демо светлини/s);
  });

  it('are nothing when there are none', async () => {
    const { host, sent } = await show([]);
    await expect.poll(() => sent.length).toBe(1);
    expect(host.querySelector('section')).toBeNull();
  });
});
