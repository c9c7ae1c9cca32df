import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotificationsWorker } from '../compose-notifications.ts';
import { refusedTopics, setWanted } from '../preferences/mail-refusals.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import type { DepartmentWeek } from './weekly-mails.ts';

/** A Monday morning in Bulgaria. */
const monday = new Date('2026-11-30T07:00:00Z');
const promises = { made: 20, kept: 14, moved: 3, broken: 2 };
const numbers = { received: 41, resolved: 40, resolvedInTime: 30, open: 96, overdue: 9, promises };
const week = (department: string, overdue: number): DepartmentWeek => ({
  department,
  week: { ...numbers, overdue },
  before: { ...numbers, received: 52, promises: { made: 18, kept: 10, moved: 1, broken: 6 } },
  undecided: overdue > 0 ? 4 : 0,
});

let bed: NotificationsTestBed;
let now: Date;
let asked: string[];
beforeEach(async () => {
  bed = await NotificationsTestBed.open(onTestFinished);
  [now, asked] = [monday, []];
});

const worker = (smtpUrl?: string): NotificationsWorker =>
  bed.worker(smtpUrl, () => now, {
    weeklyFigures: (_tx, first) => {
      asked.push(first);
      return Promise.resolve([week('op_kd', 9), week('ecology', 0)]);
    },
  });
const tick = (which: NotificationsWorker) => bed.tick(which, 'mail.week');
const mails = async ({ email }: Person) =>
  (await bed.deliveries(email)).filter(({ kind }) => kind === 'weekly_figures');
const wish = ({ id }: Person, wanted = true) =>
  setWanted(bed.database.fork(), { accountId: id, topic: 'WEEKLY_FIGURES' }, wanted);
const asking = async (role: 'MANAGER' | 'HEAD' | 'CLERK') => {
  const person = await bed.person('BG', role);
  await wish(person);
  return person;
};

describe('the mail with the figures of a week', () => {
  it('holds the sums of both weeks, and the departments with what is overdue', async () => {
    const manager = await asking('MANAGER');
    await tick(worker());
    const { subject, bodyText = '' } = only(await mails(manager));
    expect(asked).toEqual(['2026-11-23']);
    expect(subject).toBe('Седмицата от 23 ноември 2026 г. до 29 ноември 2026 г.: 9 просрочени');
    expect(bodyText).toMatch(/Приети[^\n]*\n? *82 \(преди: 104\)/);
    expect(bodyText).toMatch(/75[\u00a0 ]%/);
    expect(bodyText).toContain('/console/inbox?department=op_kd&overdue=1');
    expect(bodyText).not.toContain('department=ecology&overdue');
    expect(bodyText).toContain('/console/insights?from=2026-11-23&to=2026-11-29');
    expect(bodyText).toContain('.WEEKLY_FIGURES.');
  });

  it('begins with the promises of both weeks, then by department, and what waits for a new date', async () => {
    const manager = await asking('MANAGER');
    await tick(worker());
    const bodyText = only(await mails(manager)).bodyText ?? '';
    expect(bodyText).toMatch(/Спазени[^\n]*\n? *28 \(преди: 20\)/);
    expect(bodyText).toMatch(/Неспазени[^\n]*\n? *4 \(преди: 12\)/);
    expect(bodyText).toMatch(/Чакат нова дата сега[^\n]*\n? *4\n/);
    expect(bodyText).toContain('/console/inbox?department=op_kd&undecided=1');
    // Where nothing waits the figures of the department are shown.
    expect(bodyText).toContain('/console/insights?from=2026-11-23&to=2026-11-29&department=ecology');
    expect(bodyText.indexOf('Спазени')).toBeLessThan(bodyText.indexOf('Приети'));
    expect(bodyText.indexOf('undecided=1')).toBeLessThan(bodyText.indexOf('overdue=1'));
  });

  it('holds only the departments of a head', async () => {
    const head = await asking('HEAD');
    await sql`insert into account_department (account_id, department_code) values (${head.id}, 'ecology')
      on conflict do nothing`.execute(bed.database.fork().getKysely());
    await sql`delete from account_department where account_id = ${head.id} and department_code <> 'ecology'`.execute(
      bed.database.fork().getKysely(),
    );
    await tick(worker());
    const { subject, bodyText } = only(await mails(head));
    expect(subject).toContain('няма просрочени');
    expect(bodyText).toMatch(/Приети[^\n]*\n? *41 \(преди: 52\)/);
    expect(bodyText).toContain('department=ecology');
    expect(bodyText).not.toContain('op_kd');
  });

  it('comes only on request, and no longer once it is switched off', async () => {
    const [never, stopped] = [await bed.person('BG', 'MANAGER'), await asking('MANAGER')];
    await wish(stopped, false);
    await tick(worker());
    expect([await mails(never), await mails(stopped)]).toEqual([[], []]);
    const wished = await asking('MANAGER');
    const topics = await refusedTopics(bed.database.fork(), [never.id, wished.id]);
    expect([never, wished].map(({ id }) => topics.get(id)?.includes('WEEKLY_FIGURES'))).toEqual([true, false]);
    // What comes by itself is not touched by a wish.
    expect(topics.get(never.id)).not.toContain('DAILY_DIGEST');
  });

  it('is not for clerks, also when they asked for it', async () => {
    const clerk = await asking('CLERK');
    await tick(worker());
    expect(await mails(clerk)).toEqual([]);
  });

  it('comes once for a week and person, with several workers, and never at night', async () => {
    const manager = await asking('MANAGER');
    now = new Date('2026-11-30T02:00:00Z');
    await tick(worker());
    expect(asked).toEqual([]);
    now = monday;
    const [first, second] = [worker(), worker()];
    await Promise.all([tick(first), tick(second), tick(first)]);
    now = new Date('2026-12-04T09:00:00Z');
    await tick(worker());
    expect(await mails(manager)).toHaveLength(1);
    now = new Date('2026-12-07T09:00:00Z');
    await tick(second);
    expect(await mails(manager)).toHaveLength(2);
    expect(asked).toEqual(['2026-11-23', '2026-11-30']);
  });

  it('does not leave any more when its reader was made a clerk while it waited', async () => {
    const manager = await asking('MANAGER');
    const server = await ScriptedSmtpServer.start(onTestFinished);
    const sending = worker(server.url);
    await tick(sending);
    await sql`update account set role = 'CLERK' where id = ${manager.id}`.execute(bed.database.fork().getKysely());
    await bed.work(sending);
    expect(server.arrived).toEqual([]);
    expect(only(await mails(manager))).toMatchObject({ state: 'FAILED', problem: 'OUT_OF_DATE' });
  });
});
