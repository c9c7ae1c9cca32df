import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { setPace } from '../preferences/mail-refusals.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
// Each test has a morning of its own: a digest is written once a day.
let now = new Date('2026-11-13T06:00:00Z');
const worker = bed.worker(server.url, () => now);
const other = bed.worker(server.url, () => now);
beforeEach(() => {
  server.clear();
  nextMorning();
});

function nextMorning(): void {
  do {
    now = new Date(now.getTime() + 86_400_000);
  } while ([0, 6].includes(now.getUTCDay()));
}

const choose = (reporter: Person, pace: 'AT_ONCE' | 'DAILY' | 'IN_APP') =>
  setPace(bed.database.fork(), { accountId: reporter.id, topic: 'STATUS_CHANGES' }, pace);
const ledgerOf = async ({ email }: Person) =>
  (
    await sql<{ kind: string; state: string; isCarried: boolean }>`
    select kind, state, carried_by is not null as "isCarried" from delivery where address = ${email}
    order by id`.execute(bed.database.fork().getKysely())
  ).rows.map(({ kind, state, isCarried }) => `${kind} ${state}${isCarried ? ' carried' : ''}`);

async function begunReport(reporter: Person): Promise<string> {
  const signal = await bed.signal(reporter);
  await bed.happens(signal, { type: 'assigned', status: 'ASSIGNED', data: { from: 'RECEIVED' } });
  await bed.happens(signal, { type: 'started', status: 'IN_PROGRESS', data: { from: 'ASSIGNED' } });
  await bed.carry(worker);
  return signal;
}

describe('interim news once a day', () => {
  it('are one mail in the morning, which carries each of them in the ledger, once', async () => {
    const reporter = await bed.eagerPerson('DAILY');
    const signal = await begunReport(reporter);
    expect(await ledgerOf(reporter)).toEqual(['received SENT']);
    server.clear();
    await Promise.all([bed.tick(worker, 'mail.digest'), bed.tick(other, 'mail.digest')]);
    await bed.tick(other, 'mail.digest');
    await bed.work(worker);
    expect((await ledgerOf(reporter)).toSorted()).toEqual([
      'daily_news SENT',
      'received SENT',
      'status_changed SENT carried',
      'status_changed SENT carried',
    ]);
    expect(server.arrived.map(({ to }) => to)).toEqual([reporter.email]);
    const mail = only((await bed.deliveries(reporter.email)).filter(({ kind }) => kind === 'daily_news'));
    expect(mail.subject).toBe('Новото по сигналите Ви: 2 новини');
    expect(mail.bodyText?.split(`/signals/${signal}`)).toHaveLength(3);
    expect(mail.bodyText).toContain('.STATUS_CHANGES.');
    nextMorning();
    await bed.tick(worker, 'mail.digest');
    await bed.work(worker);
    expect(server.arrived).toHaveLength(1);
  });

  it('do not keep back what is promised', async () => {
    const reporter = await bed.eagerPerson('DAILY');
    const signal = await begunReport(reporter);
    await bed.happens(signal, { type: 'late', data: { dueOn: '2026-11-20' } });
    await bed.happens(signal, { type: 'asked', message: 'Кой вход?' });
    await bed.happens(signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await bed.carry(worker);
    expect(await ledgerOf(reporter)).toEqual(['received SENT', 'late SENT', 'question SENT', 'resolved SENT']);
  });

  it('are not mailed to who has chosen the app since, nor to who is gone, and do not pile up', async () => {
    const [changed, gone] = [await bed.eagerPerson('DAILY'), await bed.eagerPerson('DAILY')];
    await begunReport(changed);
    await begunReport(gone);
    await choose(changed, 'IN_APP');
    await bed.deleteAccount(gone.id);
    await bed.carry(worker);
    server.clear();
    await bed.tick(worker, 'mail.digest');
    await choose(changed, 'DAILY');
    nextMorning();
    await bed.tick(worker, 'mail.digest');
    await bed.work(worker);
    expect(server.arrived.filter(({ to }) => to === changed.email)).toEqual([]);
    expect(await bed.deliveries({ account: gone.id })).toHaveLength(1);
    expect(await ledgerOf(changed)).toEqual(['received SENT']);
  });

  it('leave out for a follower what was nothing but a text that is hidden by the morning', async () => {
    const [reporter, follower] = [await bed.eagerPerson('DAILY'), await bed.eagerPerson('DAILY')];
    const signal = await begunReport(reporter);
    await sql`update signal set published_at = now() where id = ${signal}`.execute(bed.database.fork().getKysely());
    await sql`insert into signal_follower (signal_id, account_id) values (${signal}, ${follower.id})`.execute(
      bed.database.fork().getKysely(),
    );
    const staff = { id: (await bed.person('BG', 'CLERK')).id, kind: 'STAFF' } as const;
    const said = { type: 'assigned', status: 'ASSIGNED', actor: staff, messagePublic: true } as const;
    await bed.happens(signal, { ...said, message: 'Чакаме плочки.', data: { from: 'ASSIGNED' } });
    await bed.happens(signal, { type: 'started', status: 'IN_PROGRESS', data: { from: 'ASSIGNED' } });
    await bed.carry(worker);
    await sql`update signal set published_at = null where id = ${signal}`.execute(bed.database.fork().getKysely());
    await bed.tick(worker, 'mail.digest');
    const subject = async ({ email }: Person) =>
      only((await bed.deliveries(email)).filter(({ kind }) => kind === 'daily_news')).subject;
    expect(await subject(follower)).toBe('Новото по сигналите Ви: 1 новина');
    expect(await subject(reporter)).toBe('Новото по сигналите Ви: 4 новини');
  });

  it('wait for the next working morning, and are not out of date when the mail server comes back late', async () => {
    const reporter = await bed.eagerPerson('DAILY');
    await begunReport(reporter);
    server.clear();
    await bed.tick(worker, 'mail.digest');
    await sql`update delivery set digest_day = digest_day - 400 where address = ${reporter.email}
      and digest_day is not null`.execute(bed.database.fork().getKysely());
    await bed.work(worker);
    expect(server.arrived).toHaveLength(1);
  });
});
