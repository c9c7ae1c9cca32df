import { describe, expect, it } from 'vitest';
import { setWanted } from '../preferences/mail-refusals.ts';
import { NotificationsTestBed, only } from '../testing/notifications-test-bed.ts';

const stage = await NotificationsTestBed.open();
const worker = stage.worker(undefined);
const author = await stage.person('BG', 'DISPATCHER');

const note = (signalId: string, mentions: readonly string[]) =>
  stage.happens(signalId, {
    type: 'note',
    actor: { id: author.id, kind: 'STAFF' },
    note: 'Моля, вижте <снимката>.',
    data: { mentions },
  });

describe('a note that mentions colleagues', () => {
  it('is mailed to each of them once, with the note and a link into the console, and not to its reporter', async () => {
    const [clerk, other, reporter] = [
      await stage.person('BG', 'CLERK'),
      await stage.person('EN', 'MANAGER'),
      await stage.person(),
    ];
    const signal = await stage.signal(reporter);
    await note(signal, [clerk.id, other.id]);
    await stage.relay(worker);
    await stage.relay(worker);
    const mail = only(await stage.deliveries(clerk.email));
    expect(mail).toMatchObject({ kind: 'mentioned', state: 'QUEUED' });
    expect(mail.subject).toMatch(/^Споменаха Ви в бележка по сигнал NS-2026-/);
    expect(mail.bodyText).toContain('Подател <b> Ви спомена');
    expect(mail.bodyText).toContain('> Моля, вижте <снимката>.');
    expect(mail.bodyHtml).toContain('вижте &lt;снимката&gt;');
    expect(mail.bodyText).toContain(`/console/signals/${signal}`);
    expect(mail.bodyText).toContain('.MENTIONS.');
    expect(only(await stage.deliveries(other.email)).subject).toMatch(/^You are mentioned/);
    expect((await stage.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received']);
  });

  it('is not mailed to accounts that switched it off', async () => {
    const clerk = await stage.person('BG', 'CLERK');
    await setWanted(stage.database.fork(), { accountId: clerk.id, topic: 'MENTIONS' }, false);
    await note(await stage.signal(await stage.person()), [clerk.id]);
    await stage.relay(worker);
    expect(await stage.deliveries(clerk.email)).toEqual([]);
  });

  it('that names nobody is mailed to nobody', async () => {
    const reporter = await stage.person();
    const signal = await stage.signal(reporter);
    await note(signal, []);
    await stage.relay(worker);
    expect((await stage.deliveries(reporter.email)).map(({ kind }) => kind)).toEqual(['received']);
  });
});
