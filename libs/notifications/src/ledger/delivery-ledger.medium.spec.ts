import { Database, mustExist, sql } from '@ns/platform';
import { signalSlices } from '@ns/signals/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { notificationsSchema } from '../notifications.schema.ts';
import { type DeliveryView, NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { DeliveryLedger } from './delivery-ledger.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const worker = bed.worker(server.url);
const ledger = new DeliveryLedger(bed.database);
beforeEach(() => {
  server.clear();
  bed.queued.length = 0;
});

/** A mail to somebody new that waits in the ledger. */
async function waitingMail(): Promise<{
  readonly reporter: Person;
  readonly signal: string;
  readonly id: string;
  readonly view: () => Promise<DeliveryView>;
}> {
  const reporter = await bed.person();
  const signal = await bed.signal(reporter);
  await bed.relay(worker);
  const view = async () => only(await bed.deliveries(reporter.email));
  return { reporter, signal, id: (await view()).id, view };
}
const messageIds = () => server.arrived.map((mail) => /^Message-ID: (.*)$/im.exec(mail.raw)?.[1]?.trim());
const held = async (id: string) => {
  const claimed = mustExist(await ledger.claim(id), 'not claimed');
  return claimed;
};

describe('a mail server that', () => {
  it('takes the mail makes it sent, with its words', async () => {
    const mail = await waitingMail();
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({
      state: 'SENT',
      attempts: 1,
      problem: null,
      inDoubt: false,
      serverResponse: '250 2.0.0 taken',
      waitSeconds: null,
    });
    expect(await bed.outcomes(mail.id)).toEqual(['ACCEPTED']);
  });

  it('asks for patience is asked again after a minute, then after two, with the same Message-ID', async () => {
    server.next(
      { kind: 'refuse', at: 'RCPT', reply: '451 4.7.1 greylisted' },
      { kind: 'refuse', at: 'MESSAGE', reply: '452 4.3.1 no storage' },
    );
    const mail = await waitingMail();
    await bed.work(worker);
    const first = await mail.view();
    expect(first).toMatchObject({ state: 'DEFERRED', problem: 'TRY_LATER', inDoubt: false });
    expect(first.serverResponse).toContain('451 4.7.1 greylisted');
    expect(first.waitSeconds).toBeGreaterThan(45);
    expect(first.waitSeconds).toBeLessThan(75);
    expect(bed.queued).toEqual([]);
    await bed.laterOn();
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    expect((await mail.view()).waitSeconds).toBeGreaterThan(90);
    await bed.laterOn();
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({ state: 'SENT', attempts: 3, messageId: first.messageId });
    expect(messageIds()).toEqual([first.messageId]);
    expect(await bed.outcomes(mail.id)).toEqual(['TRY_LATER', 'TRY_LATER', 'ACCEPTED']);
  });

  it('closes down after it had the whole message may have kept it: the next copy is marked', async () => {
    server.next({ kind: 'refuse', at: 'MESSAGE', reply: '421 4.3.2 closing down' });
    const mail = await waitingMail();
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({ state: 'DEFERRED', problem: 'TRY_LATER', inDoubt: true });
    await bed.laterOn();
    await bed.perform(worker, 'mail.send', { deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'SENT', inDoubt: true, attempts: 2 });
  });

  it('does not know the address bounces the mail, and it is not tried again', async () => {
    server.next({ kind: 'refuse', at: 'RCPT', reply: '550 5.1.1 no such mailbox' });
    const mail = await waitingMail();
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({ state: 'BOUNCED', problem: 'ADDRESS_REFUSED', waitSeconds: null });
    expect((await mail.view()).serverResponse).toContain('550 5.1.1 no such mailbox');
    await bed.tick(worker, 'mail.sweep');
    expect(bed.queued).toEqual([]);
  });

  it('does not relay for us says nothing about the address: the mail waits', async () => {
    server.next({ kind: 'refuse', at: 'RCPT', reply: '550 5.7.1 relaying denied' });
    const mail = await waitingMail();
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({ state: 'DEFERRED', problem: 'RELAY_REFUSED' });
    const { address } = await mail.view();
    const marks = sql`select 1 from mail_address_trouble where address = ${address}`;
    expect((await marks.execute(bed.database.fork().getKysely())).rows).toEqual([]);
    await bed.laterOn();
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({ state: 'SENT', attempts: 2 });
  });

  it('refuses the message for good fails it, and it is not tried again', async () => {
    server.next({ kind: 'refuse', at: 'MESSAGE', reply: '554 5.7.1 looks like spam' });
    const mail = await waitingMail();
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'REFUSED', waitSeconds: null });
    expect(bed.queued).toEqual([]);
  });

  it('hangs up after the message leaves it in doubt: once more with the same Message-ID', async () => {
    server.next({ kind: 'cut' });
    const mail = await waitingMail();
    await bed.work(worker);
    const { messageId, ...doubtful } = await mail.view();
    expect(doubtful).toMatchObject({ state: 'DEFERRED', problem: 'UNKNOWN_OUTCOME', inDoubt: true });
    await bed.laterOn();
    await bed.perform(worker, 'mail.send', { deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'SENT', inDoubt: true, attempts: 2 });
    expect(messageIds()).toEqual([messageId, messageId]);
  });

  it('hangs up after the message twice ends it: a third copy is for staff to decide', async () => {
    server.next({ kind: 'cut' }, { kind: 'cut' });
    const mail = await waitingMail();
    await bed.work(worker);
    await bed.laterOn();
    await bed.perform(worker, 'mail.send', { deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'UNKNOWN_OUTCOME', inDoubt: true });
    expect(server.arrived).toHaveLength(2);
  });

  it('cannot be reached is tried again, and given up after three days', async () => {
    const unreachable = bed.worker('smtp://127.0.0.1:1');
    const mail = await waitingMail();
    await bed.perform(unreachable, 'mail.send', { deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'DEFERRED', problem: 'UNREACHABLE', inDoubt: false });
    await bed.laterOn();
    await sql`update delivery set give_up_at = now() where id = ${mail.id}`.execute(bed.database.fork().getKysely());
    await bed.perform(unreachable, 'mail.send', { deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'GAVE_UP' });
    unreachable.close();
  });

  it(
    'is not configured loses nothing: mails wait with the reason, beyond three days, and leave when there is ' + 'one',
    async () => {
      const serverless = bed.worker(undefined);
      const mail = await waitingMail();
      await sql`update delivery set give_up_at = now() where id = ${mail.id}`.execute(bed.database.fork().getKysely());
      await bed.perform(serverless, 'mail.send', { deliveryId: mail.id });
      await bed.laterOn();
      await bed.tick(serverless, 'mail.sweep');
      expect(await mail.view()).toMatchObject({ state: 'DEFERRED', problem: 'NO_SERVER', attempts: 0 });
      await bed.laterOn();
      await bed.work(worker);
      expect(await mail.view()).toMatchObject({ state: 'SENT' });
    },
  );
});

describe('a worker that', () => {
  it('races another for a mail sends it alone', async () => {
    const mail = await waitingMail();
    await Promise.all([1, 2, 3, 4].map(() => bed.perform(worker, 'mail.send', { deliveryId: mail.id })));
    expect(server.arrived).toHaveLength(1);
    expect(await mail.view()).toMatchObject({ state: 'SENT', attempts: 1 });
  });

  it('died before the message left is followed by another, and nothing is in doubt', async () => {
    const mail = await waitingMail();
    await held(mail.id);
    await bed.leasesRunOut();
    await bed.perform(worker, 'mail.send', { deliveryId: mail.id });
    expect(await mail.view()).toMatchObject({ state: 'SENT', attempts: 2, inDoubt: false });
    expect(await bed.outcomes(mail.id)).toEqual(['ABANDONED', 'ACCEPTED']);
  });

  it('died while the message left makes it doubtful: once more, and no third time', async () => {
    const mail = await waitingMail();
    expect(await ledger.beginBody(await held(mail.id), [])).toBe(true);
    await bed.leasesRunOut();
    expect(await ledger.beginBody(await held(mail.id), [])).toBe(true);
    expect(await mail.view()).toMatchObject({ state: 'QUEUED', inDoubt: true });
    await bed.leasesRunOut();
    expect(await ledger.claim(mail.id)).toBeUndefined();
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'UNKNOWN_OUTCOME', inDoubt: true });
    expect(await bed.outcomes(mail.id)).toEqual(['UNKNOWN_OUTCOME', 'UNKNOWN_OUTCOME']);
  });

  it('dies of a delivery again and again does not do so every ten seconds, nor beyond its time', async () => {
    const mail = await waitingMail();
    for (let death = 1; death <= 3; death += 1) {
      await held(mail.id);
      await bed.leasesRunOut();
    }
    expect(await ledger.claim(mail.id)).toBeUndefined();
    const waiting = await mail.view();
    expect(waiting).toMatchObject({ state: 'DEFERRED', problem: 'INTERNAL_ERROR', attempts: 3 });
    expect(waiting.waitSeconds).toBeGreaterThan(45);
    await bed.laterOn();
    await held(mail.id);
    await bed.leasesRunOut();
    await sql`update delivery set give_up_at = now() where id = ${mail.id}`.execute(bed.database.fork().getKysely());
    expect(await ledger.claim(mail.id)).toBeUndefined();
    expect(await mail.view()).toMatchObject({ state: 'FAILED', problem: 'GAVE_UP' });
  });

  it('woke up after another took over can neither send nor write', async () => {
    const mail = await waitingMail();
    const late = await held(mail.id);
    await bed.leasesRunOut();
    await bed.perform(worker, 'mail.send', { deliveryId: mail.id });
    expect(await ledger.beginBody(late, [])).toBe(false);
    expect(await ledger.settle(late, { outcome: 'REFUSED', serverResponse: '554' }, 1)).toEqual([]);
    expect(await mail.view()).toMatchObject({ state: 'SENT' });
    expect(await bed.outcomes(mail.id)).toEqual(['ABANDONED', 'ACCEPTED']);
  });

  it('holds a mail holds it against others for as long as it says so', async () => {
    const mail = await waitingMail();
    const claimed = await held(mail.id);
    await sql`
      update delivery set lease_until = now() + interval '1 second' where id = ${mail.id}`.execute(
      bed.database.fork().getKysely(),
    );
    await ledger.renew(claimed);
    await sql`
      update delivery set lease_until = lease_until - interval '5 seconds' where id = ${mail.id}`.execute(
      bed.database.fork().getKysely(),
    );
    expect(await ledger.claim(mail.id)).toBeUndefined();
    await bed.tick(worker, 'mail.sweep');
    expect(bed.queued.filter(({ data }) => 'deliveryId' in data && data.deliveryId === mail.id)).toHaveLength(1);
  });
});

describe('mails of one signal', () => {
  it('leave in their order, however their jobs are run', async () => {
    const mail = await waitingMail();
    await bed.happens(mail.signal, { type: 'resolved', status: 'RESOLVED', message: 'Готово е.' });
    await bed.relay(worker);
    const [received, resolved] = await bed.deliveries(mail.reporter.email);
    if (!received || !resolved) {
      throw new Error('two mails were expected');
    }
    await bed.perform(worker, 'mail.send', { deliveryId: resolved.id });
    expect(server.arrived).toEqual([]);
    await bed.work(worker);
    expect(messageIds()).toEqual([received.messageId, resolved.messageId]);
  });
});

describe('a lost job', () => {
  it('is asked for again by the sweeper', async () => {
    const mail = await waitingMail();
    bed.queued.length = 0;
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    expect(await mail.view()).toMatchObject({ state: 'SENT' });
  });
});

describe('the note that a mail is about to leave', () => {
  /** The setting with which the transaction of the note commits, on connections that begin with another one. */
  const settingAtCommit = async (atFirst: string) => {
    const mail = await waitingMail();
    const claimed = await held(mail.id);
    const { url } = bed.database;
    const name = sql.ref(new URL(url).pathname.slice(1));
    await sql`alter database ${name} set synchronous_commit = ${sql.lit(atFirst)}`.execute(
      bed.database.fork().getKysely(),
    );
    const other = await Database.open({ url, poolSize: 1, slices: [...signalSlices, notificationsSchema] });
    try {
      expect(await new DeliveryLedger(other).beginBody(claimed, [])).toBe(true);
    } finally {
      await other.close();
    }
    return mustExist(
      (await sql`select setting from committed where delivery_id = ${mail.id}`.execute(bed.database.fork().getKysely()))
        .rows[0],
      'The statement answers one row.',
    );
  };

  it('is on the disk before it does, also where the database confirms other transactions earlier', async () => {
    const em = bed.database.fork();
    await sql`create table committed (delivery_id uuid, setting text)`.execute(em.getKysely());
    await sql`create function note_commit() returns trigger language plpgsql as $$ begin
      insert into committed values (new.delivery_id, current_setting('synchronous_commit')); return null;
        end $$`.execute(em.getKysely());
    await sql`create constraint trigger at_commit after update of body_began_at on delivery_attempt
      deferrable initially deferred for each row execute function note_commit()`.execute(em.getKysely());
    expect(await settingAtCommit('off')).toEqual({ setting: 'on' });
    expect(await settingAtCommit('remote_apply')).toEqual({ setting: 'remote_apply' });
  });
});
