import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteBounce } from '../commands/note-bounce.ts';
import { resendDelivery } from '../commands/resend-delivery.ts';
import { DeliveryLedger } from '../ledger/delivery-ledger.ts';
import { sampleReport } from '../testing/index.ts';
import { NotificationsTestBed, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

const bed = await NotificationsTestBed.open();
const server = await ScriptedSmtpServer.start();
const variables = { MAIL_NUMBER_WAIT_SECONDS: '60' };
const worker = bed.worker(server.url, undefined, { variables });
const other = bed.worker(server.url, undefined, { variables });
const ledger = new DeliveryLedger(bed.database);
const db = () => bed.database.fork().getKysely();
beforeEach(() => server.clear());

/** The report is registered: its number stands on it, and the event waits in the outbox. */
async function registered(signal: string): Promise<void> {
  await sql`update signal set incoming_number = '94-НС-17', incoming_date = '2026-11-24' where id = ${signal}`.execute(
    db(),
  );
  await bed.happens(signal, {
    type: 'registered',
    data: { incomingNumber: '94-НС-17', incomingDate: '2026-11-24' },
  });
}

const statesOf = async ({ email }: Person) =>
  (
    await sql<{ kind: string; state: string; problem: string | null; isCarried: boolean }>`
    select kind, state, problem, carried_by is not null as "isCarried" from delivery where address = ${email}
    order by id`.execute(db())
  ).rows.map(({ kind, state, problem, isCarried }) =>
    [kind, state, ...(problem === null ? [] : [problem]), ...(isCarried ? ['carried'] : [])].join(' '),
  );

describe('the first mail about a report', () => {
  it('waits for the number, leaves at once when it comes, and says both; the ledger says so', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.carry(worker);
    expect(server.arrived).toEqual([]);
    const [waiting] = await bed.deliveries(reporter.email);
    expect(waiting?.waitSeconds).toBeGreaterThan(30);
    await registered(signal);
    await bed.carry(worker);
    await bed.carry(worker);
    expect(await statesOf(reporter)).toEqual(['received SENT', 'registered SENT carried']);
    expect(server.arrived).toHaveLength(1);
    const [left] = await bed.deliveries(reporter.email);
    expect(left?.subject).toContain('94-НС-17/24.11.2026');
    expect(left?.bodyText).toContain('с вх. № 94-НС-17/24.11.2026');
    expect(left?.bodyText).toContain('ABCDE-FGHJK');
    expect(left?.bodyText).toContain('/from-mail#token=');
  });

  it('leaves without the number when it does not come, and the number follows as its own mail', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.relay(worker);
    await bed.laterOn();
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    await registered(signal);
    await bed.carry(worker);
    expect(await statesOf(reporter)).toEqual(['received SENT', 'registered SENT']);
    expect(server.arrived).toHaveLength(2);
    expect((await bed.deliveries(reporter.email))[0]?.bodyText).not.toContain('94-НС-17');
  });

  it('does not keep other news waiting', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.relay(worker);
    await bed.happens(signal, { type: 'asked', message: 'Кой вход?' });
    await bed.carry(worker);
    await registered(signal);
    await bed.carry(worker);
    expect(await statesOf(reporter)).toEqual(['received SENT', 'question SENT', 'registered SENT']);
    expect(server.arrived).toHaveLength(3);
  });

  it('is not joined by a number that comes while a worker holds it, nor once a copy may have arrived', async () => {
    const [held, doubted] = [await bed.person(), await bed.person()];
    const signals = [await bed.signal(held), await bed.signal(doubted)] as const;
    await bed.relay(worker);
    await bed.laterOn();
    const [first] = await bed.deliveries(held.email);
    expect(await ledger.claim(first?.id ?? '')).toBeDefined();
    await sql`update delivery set in_doubt = true where address = ${doubted.email}`.execute(db());
    for (const signal of signals) {
      await registered(signal);
    }
    await bed.relay(worker);
    expect(await statesOf(held)).toEqual(['received QUEUED', 'registered QUEUED']);
    expect(await statesOf(doubted)).toEqual(['received QUEUED', 'registered QUEUED']);
    await bed.leasesRunOut();
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    await bed.tick(worker, 'mail.sweep');
    await bed.work(worker);
    expect(server.arrived).toHaveLength(4);
  });

  it('takes in the number once, however often it is carried and by however many workers', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.relay(worker);
    await registered(signal);
    await Promise.all([bed.relay(worker), bed.relay(other), bed.relay(worker)]);
    await bed.relay(other);
    await bed.tick(worker, 'mail.sweep');
    await bed.tick(other, 'mail.sweep');
    await Promise.all([bed.work(worker), bed.work(other)]);
    expect(await statesOf(reporter)).toEqual(['received SENT', 'registered SENT carried']);
    expect(server.arrived).toHaveLength(1);
  });

  it('takes in a second number that comes before it leaves, and says the one that holds', async () => {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.relay(worker);
    await registered(signal);
    await registered(signal);
    await bed.carry(worker);
    expect(await statesOf(reporter)).toEqual(['received SENT', 'registered SENT carried', 'registered SENT carried']);
    expect(server.arrived).toHaveLength(1);
  });
});

describe('a mail that carries another one', () => {
  async function carried(): Promise<Person> {
    const reporter = await bed.person();
    const signal = await bed.signal(reporter);
    await bed.relay(worker);
    await registered(signal);
    return reporter;
  }

  it('that is given up shows both to the operator, and both leave in it when either is sent again', async () => {
    const reporter = await carried();
    server.next({ kind: 'refuse', at: 'RCPT', reply: '550 5.1.1 no such user' });
    await bed.carry(worker);
    const both = await statesOf(reporter);
    expect(both).toHaveLength(2);
    expect(both[0]?.replace('received', '')).toBe(both[1]?.replace('registered', '').replace(' carried', ''));
    expect(both[0]).not.toContain('SENT');
    expect(server.arrived).toEqual([]);
    server.clear();
    const [, number] = await bed.deliveries(reporter.email);
    expect(await resendDelivery({ database: bed.database }, { deliveryId: number?.id ?? '' })).toEqual({ kind: 'due' });
    await bed.carry(worker);
    expect(await statesOf(reporter)).toEqual(['received SENT', 'registered SENT carried']);
    expect(server.arrived).toHaveLength(1);
  });

  it('that comes back says of both that they came back', async () => {
    const reporter = await carried();
    await bed.carry(worker);
    const [left] = await bed.deliveries(reporter.email);
    const raw = Buffer.from(sampleReport({ messageId: left?.messageId ?? '', recipient: reporter.email }));
    expect(await noteBounce({ database: bed.database, logger: bed.logger }, { raw })).toBe('noted');
    expect(await statesOf(reporter)).toEqual(['received BOUNCED RETURNED', 'registered BOUNCED RETURNED carried']);
  });

  it('is written again under the same Message-ID when its worker died before it left', async () => {
    const reporter = await carried();
    await bed.relay(worker);
    const [left] = await bed.deliveries(reporter.email);
    expect(await ledger.claim(left?.id ?? '')).toBeDefined();
    await bed.leasesRunOut();
    await bed.tick(other, 'mail.sweep');
    await bed.work(other);
    expect(await statesOf(reporter)).toEqual(['received SENT', 'registered SENT carried']);
    expect(server.arrived).toHaveLength(1);
    expect(server.arrived[0]?.raw).toContain(left?.messageId);
  });

  it('forgets both with the account', async () => {
    const reporter = await carried();
    await bed.relay(worker);
    await bed.deleteAccount(reporter.id);
    await bed.carry(worker);
    expect(server.arrived).toEqual([]);
    expect((await bed.deliveries({ account: reporter.id })).map(({ problem }) => problem)).toEqual([
      'ACCOUNT_DELETED',
      'ACCOUNT_DELETED',
    ]);
  });
});
