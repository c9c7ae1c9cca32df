import { describe, expect, it } from 'vitest';
import { setWanted } from '../preferences/mail-refusals.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';

const bed = await NotificationsTestBed.open();
const worker = bed.worker(undefined);
const author = await bed.person('BG', 'DISPATCHER');

const note = (signalId: string, mentions: readonly string[]) =>
  bed.happens(signalId, {
    type: 'note',
    actor: { id: author.id, kind: 'STAFF' },
    note: 'Моля, вижте <снимката>.',
    data: { mentions },
  });

describe('a note that mentions colleagues', () => {
  it('is mailed to each of them once, with the note and a link into the console, and not to its reporter', async () => {
    const [clerk, other, reporter] = [
      await bed.person('BG', 'CLERK'),
      await bed.person('EN', 'MANAGER'),
      await bed.person(),
    ];
    const signal = await bed.signal(reporter);
    await note(signal, [clerk.id, other.id]);
    await bed.relay(worker);
    await bed.relay(worker);
    const mail = only(await bed.deliveries(clerk.email));
    expect(mail).toMatchObject({ kind: 'mentioned', state: 'QUEUED' });
    expect(mail.subject).toMatch(/^Споменаха Ви в бележка по сигнал NS-2026-/);
    expect(mail.bodyText).toContain('Подател <b> Ви спомена');
    expect(mail.bodyText).toContain('> Моля, вижте <снимката>.');
    expect(mail.bodyHtml).toContain('вижте &lt;снимката&gt;');
    expect(mail.bodyText).toContain(`/console/signals/${signal}`);
    expect(mail.bodyText).toContain('.MENTIONS.');
    expect(only(await bed.deliveries(other.email)).subject).toMatch(/^You are mentioned/);
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received']);
  });

  it('is not mailed to accounts that switched it off', async () => {
    const clerk = await bed.person('BG', 'CLERK');
    await setWanted(bed.database.fork(), { accountId: clerk.id, topic: 'MENTIONS' }, false);
    await note(await bed.signal(await bed.person()), [clerk.id]);
    await bed.relay(worker);
    expect(await bed.deliveries(clerk.email)).toEqual([]);
  });

  it('that names nobody is mailed to nobody', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await note(signal, []);
    await bed.relay(worker);
    expect((await bed.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received']);
  });
});
