import { randomUUID } from 'node:crypto';
import type { CalendarDay, MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import { createLogger, type Database, mustExist, NotesInMemory, sql } from '@ns/platform';
import { noteReferral } from '@ns/referrals/acts';
import {
  lateTask,
  moveDate,
  type MoveReason,
  noReportDetails,
  ReferenceMarks,
  type StaffActor,
  submitSignal,
  transitionSignal,
} from '@ns/signals/acts';

/** Staff for so much of what is reported. */
const handledShare = 0.25;

/**
 * How much of what is to be said is said: of the days that come tomorrow and will not hold, of those that passed, and
 * of those that went up. Of each so much is said to wait for money.
 */
const said = { before: 0.3, after: 0.2, above: 0.1 } as const;
const moneyShare = 0.1;

/** Of what is handled so much is of another body; of its days that come tomorrow or passed so much is noted. */
const forwardedShare = 0.1;
const noted = { sent: 0.8, answered: 0.5, given: 0.4 } as const;

/** Reports that are worked on at once: as many connections as the pool has. */
const atOnce = 4;

interface YearProps {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly calendar: WorkingCalendar;
  readonly reports: number;
  readonly days: number;
}

interface Due {
  readonly id: string;
  readonly version: number;
  readonly level: string | null;
}

/** A forwarded report whose day comes tomorrow or passed. */
interface Outside {
  readonly id: string;
  /** whether it waits for the answer that was agreed or is lawful; else for staff */
  readonly awaitsReply: boolean;
  readonly wasSent: boolean;
  /** of the step that forwarded it */
  readonly step: string;
}

/** A year of a municipality that does what it can, and no more. */
export class Year {
  private readonly needs;
  private received = 0;
  private handled = 0;
  private forwarded = 0;
  private daysWithoutNext = 0;
  private unannounced = 0;
  private mornings = 0;
  private drawn = 1;

  private constructor(
    private readonly props: YearProps,
    private readonly category: string,
    private readonly settlement: string,
    private readonly body: string,
    private readonly reporterId: string,
    private readonly staff: { readonly works: StaffActor; readonly decides: StaffActor },
  ) {
    const { database, directory, calendar } = props;
    const logger = createLogger('bench', 'silent');
    this.needs = {
      database,
      directory,
      calendar,
      referencePrefix: 'NS',
      marks: new ReferenceMarks(new NotesInMemory(), logger),
      allowance: { perHour: 0, perDay: 0 },
    };
  }

  static async begin(props: YearProps): Promise<Year> {
    const { database, directory } = props;
    const run = <T>(statement: ReturnType<typeof sql<T>>) => statement.execute(database.fork().getKysely());
    await run(sql`update municipality set submissions_per_hour = null, submissions_per_day = null`);
    await run(sql`update signal set status = 'WITHDRAWN', published_at = null, promise_kind = null, promised_on = null,
      decision_level = null, promise_missed_on = null, promise_period = null, open_question = null`);
    const menus = await directory.menus();
    const category = [...menus.categories.values()].find((each) => each.parentCode != null && !each.needsPlace);
    const account = async (role: string) => {
      const { rows } = await run(sql<{ id: string }>`select id from account where role = ${role} limit 1`);
      return mustExist(rows[0], `There is no account ${role}.`).id;
    };
    return new Year(
      props,
      mustExist(category, 'No category goes without a place.').code,
      mustExist([...menus.settlements.keys()][0], 'There is no settlement.'),
      mustExist([...menus.externalBodies.keys()][0], 'There is no external body.'),
      await account('CITIZEN'),
      {
        works: { id: await account('DISPATCHER'), kind: 'DISPATCHER', departments: [] },
        decides: { id: await account('MANAGER'), kind: 'MANAGER', departments: [] },
      },
    );
  }

  /** One day: what passed is announced, what is reported comes in, what can be done is done and said. */
  async live(today: CalendarDay): Promise<void> {
    const { calendar, days, reports } = this.props;
    await lateTask(this.needs).perform();
    await this.look(today);
    const share = Math.ceil(reports / days);
    await this.each(Array.from({ length: Math.min(share, reports - this.received) }), () => this.report());
    if (calendar.isWorkingDay(today)) {
      const tomorrow = calendar.plusWorkingDays(today, 1);
      const capacity = Math.round((handledShare * reports) / (days * (5 / 7)));
      const due = await this.running(sql`true`, capacity);
      await this.each(due, (each) => (this.happens(forwardedShare) ? this.forward(each) : this.finish(each)));
      await this.each(await this.outside(tomorrow), (each) => this.noteOutside(each, today));
      const soon = await this.running(sql`decision_level is null and promised_on <= ${tomorrow}::date`);
      await this.each(
        soon.filter(() => this.happens(said.before)),
        (each) => this.move(each, today),
      );
      const passed = await this.running(sql`decision_level is not null and promised_on <= ${tomorrow}::date`);
      const answered = passed.filter(({ level }) => this.happens(level === 'WORK' ? said.after : said.above));
      await this.each(answered, (each) => this.move(each, today));
    }
  }

  /** What was found, in lines for the paper. */
  print(): void {
    console.log(
      `${String(this.received)} reports, ${String(this.handled)} finished, ${String(this.forwarded)} forwarded, ` +
        `${String(this.mornings)} mornings`,
    );
    console.log(`  open reports without a next day on any day: ${String(this.daysWithoutNext)}`);
    console.log(`  days that passed and were not announced by the next working morning: ${String(this.unannounced)}`);
  }

  /** What stands at the end: next days by kind, and mails for each report. */
  async standing(): Promise<string> {
    const kysely = this.props.database.fork().getKysely();
    const kinds = await sql<{ kind: string; n: number }>`
      select promise_kind || coalesce(' ' || decision_level, '') as kind, count(*)::int as n from signal
      where promise_kind is not null group by 1 order by 1`.execute(kysely);
    const mails = await sql<{ type: string; n: number }>`
      select type, count(*)::int as n from signal_event
      where type in ('received', 'late', 'date_moved', 'resolved', 'forwarded', 'referral_sent', 'referral_received',
        'referral_answered') group by 1 order by 1`.execute(kysely);
    const total = await sql<Record<string, number>>`
      select sum(promises_made)::int as made, sum(promises_kept)::int as kept, sum(promises_moved)::int as moved,
        sum(promises_broken)::int as broken from signal where status <> 'WITHDRAWN'`.execute(kysely);
    const byType = mails.rows.map(({ type, n }) => `${type} ${String(n)}`).join(', ');
    const sum = mails.rows.reduce((all, { n }) => all + n, 0);
    return [
      kinds.rows.map(({ kind, n }) => `${kind} ${String(n)}`).join(', '),
      `promises ${JSON.stringify(total.rows[0])}`,
      `mails ${(sum / this.received).toFixed(2)} a report: ${byType}`,
    ].join('\n  ');
  }

  private async look(today: CalendarDay): Promise<void> {
    const { rows } = await sql<{ without: number; passed: number }>`
      select count(*) filter (where promised_on is null)::int as without,
        count(*) filter (where promised_on < ${today}::date)::int as passed
      from signal where status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS') or status = 'FORWARDED' and not exists (
        select from signal_event as answer where answer.signal_id = signal.id and answer.type = 'referral_answered'
          and answer.data->>'answer' in ('DONE', 'NONE_EXPECTED'))`.execute(this.props.database.fork().getKysely());
    const { without, passed } = mustExist(rows[0], 'The statement answers one row.');
    this.daysWithoutNext += without;
    if (this.props.calendar.isWorkingDay(today)) {
      this.mornings += 1;
      this.unannounced += passed;
    }
  }

  private async running(condition: ReturnType<typeof sql>, most = 1_000_000): Promise<readonly Due[]> {
    const { rows } = await sql<Due>`
      select id, version, decision_level as level from signal
      where status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS') and ${condition}
      order by promised_on, id limit ${most}`.execute(this.props.database.fork().getKysely());
    return rows;
  }

  private async report(): Promise<void> {
    const outcome = await submitSignal(this.needs, {
      reporterId: this.reporterId,
      clientKey: randomUUID(),
      category: this.category,
      settlement: this.settlement,
      description: 'Предложение за улицата пред блока.',
      ...noReportDetails,
      address: null,
      location: null,
      photoIds: [],
      answers: [],
      channel: 'WEB',
    });
    if (outcome.kind !== 'submitted') {
      throw new Error(JSON.stringify(outcome));
    }
    this.received += 1;
  }

  private async finish({ id, version }: Due): Promise<void> {
    const nothing = { department: null, assigneeId: null, externalBody: null, duplicateOf: null, note: null };
    const step = { actor: this.staff.works, signalId: id, ...nothing, photoIds: [] };
    const begun = await transitionSignal(this.needs, { ...step, version, to: 'IN_PROGRESS', message: null });
    const at = begun.kind === 'moved' ? version + 1 : version;
    const done = await transitionSignal(this.needs, { ...step, version: at, to: 'RESOLVED', message: 'Направено.' });
    if (done.kind !== 'moved') {
      throw new Error(JSON.stringify(done));
    }
    this.handled += 1;
  }

  private async forward({ id, version }: Due): Promise<void> {
    const nothing = { department: null, assigneeId: null, duplicateOf: null, note: null, photoIds: [] };
    const step = { actor: this.staff.works, signalId: id, ...nothing, message: 'Мрежата е на друго дружество.' };
    const outcome = await transitionSignal(this.needs, { ...step, version, to: 'FORWARDED', externalBody: this.body });
    if (outcome.kind !== 'moved') {
      throw new Error(JSON.stringify(outcome));
    }
    this.forwarded += 1;
  }

  private async outside(tomorrow: CalendarDay): Promise<readonly Outside[]> {
    const { rows } = await sql<Outside>`
      select id, promise_kind = 'REPLY' as "awaitsReply", exists (select from signal_event as event
        where event.signal_id = signal.id and event.type = 'referral_sent') as "wasSent",
        (select event.id from signal_event as event
        where event.signal_id = signal.id and event.type = 'forwarded' order by event.at desc limit 1) as step
      from signal where status = 'FORWARDED' and promised_on <= ${tomorrow}::date order by promised_on, id`.execute(
      this.props.database.fork().getKysely(),
    );
    return rows;
  }

  /** It is passed on, the other body answers, or nobody waits any more: each in some cases, else on a later day. */
  private async noteOutside({ id, awaitsReply, wasSent, step }: Outside, on: CalendarDay): Promise<void> {
    const note = { actor: this.staff.works, signalId: id, referralId: step, on, number: null, words: null };
    const sent = { kind: 'SENT', person: 'Демо деловодство', answer: null } as const;
    const answered = (answer: 'DONE' | 'NEEDS_MORE' | 'NONE_EXPECTED') =>
      ({ kind: 'ANSWERED', person: null, answer }) as const;
    const reply = () => answered(this.happens(noted.answered) ? 'DONE' : 'NEEDS_MORE');
    const given = () => (wasSent ? answered('NONE_EXPECTED') : sent);
    const share = awaitsReply ? noted.answered : wasSent ? noted.given : noted.sent;
    if (!this.happens(share)) {
      return;
    }
    const way = awaitsReply ? reply() : given();
    const outcome = await noteReferral(this.needs, { ...note, ...way });
    if (outcome.kind !== 'noted') {
      throw new Error(JSON.stringify(outcome));
    }
  }

  private async move({ id, version, level }: Due, today: CalendarDay): Promise<void> {
    const isAbove = level === 'DEPARTMENT_HEAD' || level === 'MANAGEMENT';
    const waits = this.happens(moneyShare);
    const outcome = await moveDate(this.needs, {
      actor: isAbove ? this.staff.decides : this.staff.works,
      signalId: id,
      version,
      clientKey: randomUUID(),
      reason: (waits ? 'BUDGET' : 'WEATHER') satisfies MoveReason,
      on: waits ? null : this.props.calendar.plusWorkingDays(today, 10),
      period: waits ? String(Number(today.slice(0, 4)) + 1) : null,
      message: null,
    });
    // Twice moved already: it waits for the head, as it is meant to.
    if (outcome.kind !== 'moved' && outcome.kind !== 'headDecides') {
      throw new Error(JSON.stringify(outcome));
    }
  }

  private async each<T>(of: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
    let next = 0;
    const work = async () => {
      while (next < of.length) {
        const one = of[next] as T;
        next += 1;
        await act(one);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }

  /** The same draws in every run. */
  private happens(share: number): boolean {
    this.drawn = (this.drawn * 48_271) % 2_147_483_647;
    return this.drawn / 2_147_483_647 < share;
  }
}
