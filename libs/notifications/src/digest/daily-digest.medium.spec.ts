import { bulgarianCalendar } from '@ns/municipality';
import { sql } from '@ns/platform';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { NotificationsWorker } from '../compose-notifications.ts';
import { digestDayAt } from '../domain/digest-time.ts';
import { setWanted } from '../preferences/mail-refusals.ts';
import { NotificationsTestBed, only, type Person } from '../testing/notifications-test-bed.ts';
import { ScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';

// Overdue is calculated from the day of the database, so due dates are set relative to today.
const morning = new Date('2026-11-24T06:00:00Z');

let bed: NotificationsTestBed;
let now: Date;
let worker: NotificationsWorker;
beforeEach(async () => {
  bed = await NotificationsTestBed.open(onTestFinished);
  now = morning;
  worker = bed.worker(undefined, () => now);
});

const clerkOf = async (department: string, language: 'BG' | 'EN' = 'BG'): Promise<Person> => {
  const clerk = await bed.person(language, 'CLERK');
  await sql`
    insert into account_department (account_id, department_code) values (${clerk.id}, ${department})`.execute(
    bed.database.fork().getKysely(),
  );
  return clerk;
};

/** A signal of op_kd whose service target is the given number of days from today. */
const signalDue = async (days: number, assignee: Person | null = null): Promise<string> => {
  const id = await bed.signal(await bed.person());
  await sql`
    update signal set service_due_on = (now() at time zone 'Europe/Sofia')::date + ${days}::int,
      assignee_id = ${assignee?.id ?? null} where id = ${id}`.execute(bed.database.fork().getKysely());
  return id;
};
const tick = () => bed.tick(worker, 'mail.digest');

describe('the daily digest', () => {
  it(
    'lists for a clerk what is overdue in the department, own signals first; clerks of other departments get no ' +
      'mail',
    async () => {
      const [clerk, stranger] = [await clerkOf('op_kd'), await clerkOf('ecology')];
      const colleague = await clerkOf('op_kd', 'EN');
      const [others, unassigned, own] = [
        await signalDue(-9, colleague),
        await signalDue(-5),
        await signalDue(-1, clerk),
      ];
      await tick();
      const mail = only(await bed.deliveries(clerk.email));
      expect(mail).toMatchObject({ kind: 'daily_digest', state: 'QUEUED', subject: 'За днес: 3 просрочени сигнала' });
      const text = mail.bodyText ?? '';
      expect([...text.matchAll(/\/console\/signals\/(\S+)/g)].map(([, id]) => id)).toEqual([own, unassigned, others]);
      expect(text).toContain('ПРОСРОЧЕНИ: 3, ОТ ТЯХ ВАШИ: 1');
      expect(text).toContain('.DAILY_DIGEST.');
      expect(only(await bed.deliveries(colleague.email)).subject).toBe('For today: 3 overdue reports');
      expect(await bed.deliveries(stranger.email)).toEqual([]);
    },
  );

  it('lists what is due within three working days, and not what is due later', async () => {
    const clerk = await clerkOf('op_kd');
    const nine = new Date();
    nine.setUTCHours(7, 0, 0, 0);
    let ahead = 0;
    while (digestDayAt(new Date(nine.getTime() + ahead * 86_400_000), bulgarianCalendar()) === undefined) {
      ahead += 1;
    }
    now = new Date(nine.getTime() + ahead * 86_400_000);
    const near = await signalDue(ahead + 1);
    const far = await signalDue(ahead + 12);
    await tick();
    const { bodyText } = only(await bed.deliveries(clerk.email));
    expect(bodyText).toContain(near);
    expect(bodyText).not.toContain(far);
  });

  it('lists eight of many and links to all of them', async () => {
    const clerk = await clerkOf('op_kd');
    for (let count = 0; count < 10; count += 1) {
      await signalDue(-2);
    }
    await tick();
    const { bodyText, subject } = only(await bed.deliveries(clerk.email));
    expect(subject).toBe('За днес: 10 просрочени сигнала');
    expect(bodyText?.match(/\/console\/signals\//g)).toHaveLength(8);
    expect(bodyText).toContain('още 2');
    expect(bodyText).toContain('/console/inbox?overdue=1');
  });

  it('groups the mail to managers by department, with a link to each department’s list', async () => {
    const manager = await bed.person('BG', 'MANAGER');
    await signalDue(-3);
    await tick();
    const { bodyText } = only(await bed.deliveries(manager.email));
    expect(bodyText).toContain('ОП „Комунални дейности“');
    expect(bodyText).toContain('/console/inbox?department=op_kd&overdue=1');
    expect(bodyText).not.toContain('Екология');
  });

  it('names to managers at most ten reports that wait for their decision, and says nothing of people', async () => {
    const managers = [await bed.person('BG', 'MANAGER'), await bed.person('EN', 'MANAGER')];
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      ids.push(await signalDue(-30));
    }
    const head = await signalDue(-30);
    await sql`
      update signal set promise_kind = 'DECISION', promise_missed_on = '2026-11-02', promised_on = '2126-01-05',
        decision_level = case when id = ${head} then 'DEPARTMENT_HEAD' else 'MANAGEMENT' end,
        address = 'ул. Тайна 5', description = 'Тайно описание'`.execute(bed.database.fork().getKysely());
    await tick();
    for (const { email } of managers) {
      const { bodyText, bodyHtml } = only(await bed.deliveries(email));
      const listed = [...(bodyText ?? '').matchAll(/\/console\/signals\/(\S+)/g)].map(([, id]) => id ?? '');
      expect(listed).toHaveLength(10);
      expect(ids).toEqual(expect.arrayContaining(listed));
      expect(bodyText).toMatch(/(още 2,|2 more)[^]*\/console\/inbox\?awaitsManagement=1/);
      expect(bodyText?.replaceAll('\u00a0', ' ')).toMatch(/2 ноември 2026|2 November 2026/);
      expect(`${bodyText}${bodyHtml}`).not.toMatch(/Тайн/);
    }
  });

  it('is not sent when nothing presses, to dispatchers, or to those who switched it off', async () => {
    const [clerk, dispatcher] = [await clerkOf('op_kd'), await bed.person('BG', 'DISPATCHER')];
    await signalDue(30);
    await tick();
    expect(await bed.deliveries(clerk.email)).toEqual([]);
    await setWanted(bed.database.fork(), { accountId: clerk.id, topic: 'DAILY_DIGEST' }, false);
    await signalDue(-1);
    now = new Date('2026-11-25T06:00:00Z');
    await tick();
    expect([await bed.deliveries(clerk.email), await bed.deliveries(dispatcher.email)]).toEqual([[], []]);
  });

  it(
    'comes once a working morning, however many workers look at the clock; never on a free day or in the ' +
      'afternoon',
    async () => {
      const clerk = await clerkOf('op_kd');
      await signalDue(-1);
      const second = bed.worker(undefined, () => now);
      for (const instant of ['2026-11-24T03:00:00Z', '2026-11-24T14:00:00Z', '2026-11-28T06:00:00Z']) {
        now = new Date(instant);
        await tick();
      }
      expect(await bed.deliveries(clerk.email)).toEqual([]);
      now = morning;
      await Promise.all([tick(), bed.tick(second, 'mail.digest'), tick()]);
      await signalDue(-1);
      await tick();
      expect(await bed.deliveries(clerk.email)).toHaveLength(1);
      // What comes up later in the morning waits for the next one, also for somebody who had nothing before.
      const idle = await clerkOf('ecology');
      await sql`update signal set department_code = 'ecology' where id = ${await signalDue(-1)}`.execute(
        bed.database.fork().getKysely(),
      );
      await tick();
      expect(await bed.deliveries(idle.email)).toEqual([]);
      now = new Date('2026-11-25T06:00:00Z');
      await tick();
      expect(await bed.deliveries(clerk.email)).toHaveLength(2);
      second.close();
    },
  );

  it('leaves on its day, with the link that switches it off, and not when its day is over', async () => {
    const [reader, late] = [await clerkOf('op_kd'), await clerkOf('op_kd')];
    await signalDue(-1);
    await tick();
    await sql`update delivery set digest_day = (now() at time zone 'Europe/Sofia')::date - case
        when account_id = ${late.id} then 1 else 0 end where kind = 'daily_digest'`.execute(
      bed.database.fork().getKysely(),
    );
    const server = await ScriptedSmtpServer.start(onTestFinished);
    const sending = bed.worker(server.url);
    await bed.work(sending);
    expect(only(await bed.deliveries(reader.email))).toMatchObject({ state: 'SENT' });
    expect(only(await bed.deliveries(late.email))).toMatchObject({ state: 'FAILED', problem: 'OUT_OF_DATE' });
    expect(only(server.arrived).raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
  });
});
