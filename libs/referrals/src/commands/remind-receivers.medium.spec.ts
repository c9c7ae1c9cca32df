import { dayOf, plusDays } from '@ns/municipality';
import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReferralsTestBed } from '../testing/referrals-test-bed.ts';
import { followMails } from './follow-mails.ts';
import { remindReceivers } from './remind-receivers.ts';

const bed = await ReferralsTestBed.open();
const today = dayOf(new Date());
/** Seven working days have passed by then, and not fourteen days since. */
const later = plusDays(today, 17);
beforeEach(() => bed.reach('viks', 'MAIL', 'signals@viks.example'));

const subjects = async (signalId: string) => (await bed.mails(signalId)).map(({ subject }) => subject);

/** A report that was mailed to its body today. */
async function sent() {
  const step = await bed.forwarded();
  await bed.carry(step.signalId, step.referralId);
  const [mail] = await bed.mails(step.signalId);
  await bed.mailIs(mail?.id ?? '', 'SENT');
  await followMails(bed.needs);
  return step;
}

async function change(signalId: string, change: string): Promise<void> {
  await sql`update referral set ${sql.raw(change)} where signal_id = ${signalId}`.execute(
    bed.database.fork().getKysely(),
  );
}

describe('a body that does not answer', () => {
  it('is reminded once when its term is over, however many workers look', async () => {
    const { signalId } = await sent();
    await remindReceivers(bed.needs, { today: plusDays(today, 6) });
    expect(await subjects(signalId)).toHaveLength(1);
    const counts = await Promise.all(Array.from({ length: 8 }, () => remindReceivers(bed.needs, { today: later })));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    await remindReceivers(bed.needs, { today: plusDays(later, 1) });
    expect(await subjects(signalId)).toEqual([
      expect.stringContaining('Препратен сигнал'),
      expect.stringContaining('Напомняне'),
    ]);
    const [, reminder] = await bed.mails(signalId);
    expect(reminder?.address).toBe('signals@viks.example');
    expect(reminder?.text).toContain('още нямаме отговор');
    expect(reminder?.text).toContain('отговорете на този имейл');
  });

  it('is mailed where it is reached now, and not when it is no longer reached by mail', async () => {
    const moved = await sent();
    await bed.reach('viks', 'MAIL', 'new@viks.example');
    await remindReceivers(bed.needs, { today: later });
    expect((await bed.mails(moved.signalId)).at(-1)?.address).toBe('new@viks.example');
    const telephoned = await sent();
    await bed.reach('viks', 'NONE', null);
    await remindReceivers(bed.needs, { today: later });
    expect(await subjects(telephoned.signalId)).toHaveLength(1);
  });

  it.each([
    ['that has answered', "state = 'ANSWERED', answered_on = current_date, answer = 'DONE'"],
    ['whose mail came back', "state = 'NEEDS_ATTENTION'"],
    ['whose term ended weeks ago', 'sent_on = sent_on - 30'],
  ])('is not reminded: one %s', async (_, state) => {
    const { signalId } = await sent();
    await change(signalId, state);
    await remindReceivers(bed.needs, { today: later });
    expect(await subjects(signalId)).toHaveLength(1);
  });

  it('is not reminded while its letter waits for a clerk, and once afterwards', async () => {
    const { signalId } = await sent();
    bed.letters.set(signalId, plusDays(today, 3));
    await remindReceivers(bed.needs, { today: later });
    expect(await subjects(signalId)).toHaveLength(1);
    bed.letters.delete(signalId);
    await remindReceivers(bed.needs, { today: later });
    await remindReceivers(bed.needs, { today: later });
    expect(await subjects(signalId)).toHaveLength(2);
  });

  it('is reminded where the letter that waits is older than the mail', async () => {
    const { signalId } = await sent();
    bed.letters.set(signalId, plusDays(today, -1));
    await remindReceivers(bed.needs, { today: later });
    expect(await subjects(signalId)).toHaveLength(2);
  });

  it('is not reminded of a report that was opened again, or that another body has now', async () => {
    const reopened = await sent();
    await bed.carry(reopened.signalId, await bed.reopen(reopened.signalId), 'reopened');
    await remindReceivers(bed.needs, { today: later });
    expect(await subjects(reopened.signalId)).toHaveLength(1);
    const again = await bed.forward(reopened.signalId);
    await bed.carry(reopened.signalId, again);
    await remindReceivers(bed.needs, { today: later });
    expect(await subjects(reopened.signalId)).toHaveLength(2);
    expect((await subjects(reopened.signalId)).join()).not.toContain('Напомняне');
  });

  it('says nothing of the reporter', async () => {
    const planted = await bed.forwardedWith({ phone: '0888 123 999', name: 'Демо Подателев' });
    await bed.carry(planted.signalId, planted.referralId);
    await change(planted.signalId, `state = 'SENT', sent_on = current_date`);
    await remindReceivers(bed.needs, { today: later });
    const mail = (await bed.mails(planted.signalId)).at(-1);
    expect(mail?.subject).toContain('Напомняне');
    for (const secret of planted.secrets) {
      expect(mail?.text).not.toContain(secret);
    }
  });
});
