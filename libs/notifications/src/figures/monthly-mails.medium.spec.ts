import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotificationsWorker } from '../compose-notifications.ts';
import { setWanted } from '../preferences/mail-refusals.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import type { MonthlyReport } from './monthly-mails.ts';

const firstMorning = new Date('2026-12-01T06:00:00Z');
const numbers = { received: 41, resolved: 30, resolvedInTime: 24, open: 7, overdue: 2 };
const report: MonthlyReport = {
  name: 'Пътища',
  query: 'period=month&from=2026-11-01&to=2026-11-30&category=roads',
  month: { ...numbers, medianHoursToResolve: 60, averageStars: 4.5 },
  before: { ...numbers, received: 38, medianHoursToResolve: null, averageStars: null },
  categories: [{ code: 'roads', received: 12 }],
};

let bed: NotificationsTestBed;
let now: Date;
let asked: string[];
let readers: readonly Person[];
beforeEach(async () => {
  bed = await NotificationsTestBed.open(onTestFinished);
  [now, asked, readers] = [firstMorning, [], []];
});

const worker = (smtpUrl?: string): NotificationsWorker =>
  bed.worker(smtpUrl, () => now, {
    monthlyReports: (_tx, month) => {
      asked.push(month);
      return Promise.resolve(readers.map(({ id }) => ({ accountId: id, reports: [report] })));
    },
  });
const tick = (which: NotificationsWorker) => bed.tick(which, 'mail.figures');
const mails = async ({ email }: Person) =>
  (await bed.deliveries(email)).filter(({ kind }) => kind === 'monthly_figures');

describe('the mail with the figures of a month', () => {
  it('holds the numbers of both months and the link that opens the report', async () => {
    const manager = await bed.person('BG', 'MANAGER');
    readers = [manager];
    await tick(worker());
    const mail = only(await mails(manager));
    expect(asked).toEqual(['2026-11-01']);
    expect(mail.subject).toContain('Пътища');
    expect(mail.bodyText).toMatch(/Приети: +41 \(преди: 38\)|Приети[^\n]*\n? *41 \(преди: 38\)/);
    expect(mail.bodyText).toContain(`/console/insights?${report.query}`);
    expect(mail.bodyText).toContain('Дупки по пътната настилка (12)');
    expect(mail.bodyText).toContain('.MONTHLY_FIGURES.');
  });

  it('comes once for a month and person, with several workers, after a restart and all month long', async () => {
    const manager = await bed.person('BG', 'MANAGER');
    readers = [manager];
    const [first, second] = [worker(), worker()];
    await Promise.all([tick(first), tick(second), tick(first)]);
    first.close();
    now = new Date('2026-12-01T09:00:00Z');
    await tick(worker());
    now = new Date('2026-12-31T21:00:00Z');
    await tick(second);
    expect(await mails(manager)).toHaveLength(1);
    now = new Date('2027-01-01T05:00:00Z');
    await tick(second);
    expect(await mails(manager)).toHaveLength(2);
    expect(asked).toEqual(['2026-11-01', '2026-12-01']);
  });

  it('is late when the worker was stopped on the first, and not lost when it dies while it writes', async () => {
    const manager = await bed.person('BG', 'MANAGER');
    readers = [manager];
    now = new Date('2026-12-03T11:00:00Z');
    const dying = bed.worker(undefined, () => now, {
      monthlyReports: () => Promise.reject(new Error('the worker dies')),
    });
    await expect(tick(dying)).rejects.toThrow('the worker dies');
    expect(await mails(manager)).toEqual([]);
    await tick(worker());
    expect(await mails(manager)).toHaveLength(1);
  });

  it('does not go to those who switched it off or do not work here any more', async () => {
    const [off, gone] = [await bed.person('BG', 'MANAGER'), await bed.person('BG', 'MANAGER')];
    readers = [off, gone];
    await setWanted(bed.database.fork(), { accountId: off.id, topic: 'MONTHLY_FIGURES' }, false);
    await sql`update account set deactivated_at = now() where id = ${gone.id}`.execute(bed.database.fork().getKysely());
    await tick(worker());
    expect([await mails(off), await mails(gone)]).toEqual([[], []]);
  });

  it('leaves through the ledger with the header that stops it by one press', async () => {
    readers = [await bed.person('EN', 'MANAGER')];
    const server = await ScriptedSmtpServer.start(onTestFinished);
    const sending = worker(server.url);
    await tick(sending);
    await bed.work(sending);
    expect(only(server.arrived).raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });

  it('does not leave any more when its reader was deactivated while it waited', async () => {
    const manager = await bed.person('BG', 'MANAGER');
    readers = [manager];
    const server = await ScriptedSmtpServer.start(onTestFinished);
    const sending = worker(server.url);
    await tick(sending);
    await sql`update account set deactivated_at = now() where id = ${manager.id}`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.work(sending);
    expect(server.arrived).toEqual([]);
    expect(only(await mails(manager))).toMatchObject({ state: 'FAILED', problem: 'OUT_OF_DATE' });
  });
});
