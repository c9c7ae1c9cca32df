import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { Participants } from './participants.ts';

const partner = {
  __typename: 'Participant',
  guid: '7b1e2c44-9a0d-4f6e-8c53-2d9be1f0c922',
  name: 'Демо деловодство',
  certificateSerial: '4A01',
  certificateSince: '2026-11-29T10:00:00Z',
  status: 'ACTIVE',
};
const register = (over: object = {}) => ({
  __typename: 'ParticipantRegister',
  url: 'https://register.demo.test/',
  isAsked: false,
  answeredAt: '2026-11-30T00:10:00Z',
  problem: null,
  active: 612,
  leftOut: 0,
  isPinned: false,
  isOtherThanPinned: false,
  partner,
  ...over,
});
const show = (shown: object | null) =>
  showForm(Participants, {
    ParticipantRegister: () => ({ participantRegister: shown }),
    RefreshParticipants: () => ({ refreshParticipants: register({ isAsked: true }) }),
  });
const panel = (host: HTMLElement) => host.querySelector('[data-testid=participants]');

describe('the register of participants', () => {
  it('says how it answers and which certificate counts', async () => {
    const { host } = await show(register());
    await expect.poll(() => panel(host)?.textContent).toMatch(/Отговаря.*612.*Демо деловодство · Активна.*4A01, от/s);
    expect(host.querySelector('[data-testid=participants-warning]')).toBeNull();
  });

  it.each([
    [{ problem: 'Регистърът не отговаря.' }, /Няма нов списък.*Регистърът не отговаря/s],
    [{ isAsked: true, answeredAt: null, partner: null }, /Пита се.*Още няма/s],
    [{ partner: null }, /Не съвпада.*не е в регистъра\. Съобщенията ѝ не се приемат/s],
    [{ partner: { ...partner, status: 'PAUSED' } }, /Временно неактивна.*не се приемат/s],
    [{ isPinned: true, isOtherThanPinned: true }, /Не съвпада.*друг сертификат.*Важи зададеният/s],
    [{ isPinned: true }, /Отговаря.*Важи сертификатът, зададен при нас/s],
    [{ leftOut: 3 }, /Пропуснати записи\s*3/],
  ])('says what is amiss: %o', async (over, expected) => {
    const { host } = await show(register(over));
    await expect.poll(() => panel(host)?.textContent).toMatch(expected);
  });

  it('is asked at a press', async () => {
    const { host } = await show(register());
    await expect.poll(() => host.querySelector('button')?.textContent).toContain('Попитайте сега');
    host.querySelector('button')?.click();
    await expect.poll(() => document.body.textContent).toContain('Регистърът ще бъде попитан');
  });

  it('is nothing where none is set', async () => {
    const { host } = await show(null);
    await expect.poll(() => host.querySelector('ns-load-failure')).not.toBeNull();
    expect(panel(host)).toBeNull();
  });
});
