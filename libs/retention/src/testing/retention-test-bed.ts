import { areasSchema } from '@ns/areas';
import { deskSchema } from '@ns/desk';
import { addPerson } from '@ns/identity/testing';
import { insightsSchema, repairFacts } from '@ns/insights';
import { lettersSchema } from '@ns/letters';
import { MunicipalityDirectory } from '@ns/municipality';
import { notificationsSchema } from '@ns/notifications';
import { createLogger, type Database, mustExist, sql, systemActor } from '@ns/platform';
import { openTestDatabase, type TestDatabase } from '@ns/platform/testing';
import { recordsSchema } from '@ns/records';
import { referralsSchema } from '@ns/referrals';
import { addSignal, signalSlices } from '@ns/signals/testing';
import { expect } from 'vitest';
import { confirmFilePlan } from '../commands/confirm-file-plan.ts';
import { saveFilePlanRule } from '../commands/save-file-plan-rule.ts';
import { tryFilePlan } from '../commands/try-file-plan.ts';
import { forgetters } from '../compose-retention.ts';
import { kindsOfPlan, type PlanKind, planKinds, type PlanRule } from '../domain/file-plan.ts';
import type { RetentionNeeds } from '../needs/retention-needs.ts';
import { retentionSchema } from '../retention.schema.ts';
import { type Planted, plant } from './plant-signal.ts';

/** The day on which tests carry out the plan. */
export const today = new Date('2026-12-01T02:00:00Z');

/** What a test says about a planted signal. */
export interface PlantedProps {
  readonly status?: string;
  readonly category?: string;
  /** of a forwarded one: something is expected of the other body */
  readonly expected?: boolean;
  /** months since it is finished */
  readonly age?: number;
}

/** Every slice on one database, and signals that hold something in each of their tables. */
export class RetentionTestBed {
  readonly needs: RetentionNeeds;
  readonly admin: string;

  private constructor(
    private readonly test: TestDatabase,
    admin: string,
  ) {
    const { database } = test;
    this.admin = admin;
    this.needs = { database, forgetters, auditDays: 30, directory: new MunicipalityDirectory(() => database.fork()) };
  }

  static async open(): Promise<RetentionTestBed> {
    const others = [deskSchema, insightsSchema, areasSchema, lettersSchema, referralsSchema, retentionSchema];
    const above = [recordsSchema, notificationsSchema, ...others];
    const test = await openTestDatabase([...signalSlices, ...above]);
    const em = test.database.fork();
    for (const statement of [
      sql`insert into department (code, name, position) values ('op_kd', '{"bg":"Д","en":"D"}', 1)`,
      sql`insert into settlement (code, name, kind, lat, lon, position)
        values ('63427', '{"bg":"Русе","en":"Ruse"}', 'city', 43.85, 25.95, 1)`,
      sql`insert into quarter (settlement_code, code, name, lat, lon, position)
        values ('63427', 'center', '{"bg":"Център","en":"Centre"}', 43.846, 25.955, 1)`,
      sql`insert into category (code, parent_code, name, department_code, target_working_days, icon,
        position, photo_on_resolve)
        values ('roads', null, '{"bg":"У","en":"S"}', 'op_kd', null, 'road', 1, false),
          ('roads.pothole', 'roads', '{"bg":"Д","en":"P"}', 'op_kd', 10, 'road', 2, false),
          ('waste', null, '{"bg":"О","en":"W"}', 'op_kd', null, 'waste', 3, false),
          ('waste.dump', 'waste', '{"bg":"С","en":"D"}', 'op_kd', 3, 'waste', 4, false)`,
    ]) {
      await statement.execute(em.getKysely());
    }
    const { id } = await addPerson(em, { role: 'ADMIN' });
    return new RetentionTestBed(test, id);
  }

  get database(): Database {
    return this.test.database;
  }

  /** A signal of a person who never registered, with something in each table that knows of signals. */
  async signal({
    status = 'CLOSED',
    category = 'roads.pothole',
    age = 61,
    expected = false,
  }: PlantedProps = {}): Promise<Planted> {
    const em = this.database.fork();
    const added = await addSignal(em, { category, department: 'op_kd' });
    const planted = await plant(em, added.id, { staff: this.admin });
    const open = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'].includes(status);
    await sql`
      update signal set status = ${status}::signal_status, registration_state = 'REGISTERED', incoming_number = '7',
        promised_on = case when ${open || expected} then promised_on end,
        promise_kind = case when ${expected} then 'REPLY' when ${open} then promise_kind end,
        open_question = case when ${status} = 'AWAITING_REPORTER' then 'Къде?' end,
        status_since = ${today}::timestamptz - make_interval(months => ${age}, hours => 48)
      where id = ${added.id}`.execute(em.getKysely());
    if (status === 'FORWARDED' && !expected) {
      await sql`update signal set promised_on = null, promise_kind = null where id = ${added.id}`.execute(
        em.getKysely(),
      );
    }
    await this.makeFacts();
    return planted;
  }

  /** Brings the facts to what the signals say. @returns how many differed */
  async makeFacts(): Promise<number> {
    const { different } = await repairFacts(this.database, createLogger('test', 'silent'), 'all');
    return different;
  }

  /** Gives the plan these rules, everything else is kept, and confirms it. */
  async confirm(...rules: readonly PlanRule[]): Promise<number> {
    const general = (kind: PlanKind): PlanRule => {
      const { months } = kindsOfPlan[kind];
      return { kind, group: null, months, outcome: 'KEEP' };
    };
    await sql`delete from file_plan_rule`.execute(this.database.fork().getKysely());
    for (const rule of [...planKinds.map(general), ...rules]) {
      await saveFilePlanRule(this.needs, { actor: systemActor, rule });
    }
    return this.confirmNow();
  }

  /** Counts and confirms the plan as it is. @returns its edition */
  async confirmNow(): Promise<number> {
    const { edition } = await tryFilePlan(this.needs, { actor: systemActor, now: today });
    const outcome = await confirmFilePlan(this.needs, { actor: systemActor, accountId: this.admin, edition });
    if (outcome !== 'confirmed') {
      throw new Error(`The plan was not confirmed: ${outcome}.`);
    }
    return edition;
  }

  /** Waits until some statement waits for a lock. */
  async untilBlocked(): Promise<void> {
    const waiting = sql<{ waits: boolean }>`select exists (select from pg_stat_activity
      where wait_event_type = 'Lock' and datname = current_database()) as waits`;
    const kysely = this.database.fork().getKysely();
    await expect.poll(async () => (await waiting.execute(kysely)).rows[0]?.waits).toBe(true);
  }

  /** Holds a signal after a run has read the holds, while it waits for the signals. */
  async holdInTheMiddleOf(run: () => Promise<unknown>, signalId: string): Promise<void> {
    const locked = Promise.withResolvers<undefined>();
    const goOn = Promise.withResolvers<undefined>();
    const holding = this.database.transaction(async (tx) => {
      await sql`lock table signal in access exclusive mode`.execute(tx.getKysely());
      locked.resolve(undefined);
      await goOn.promise;
      await sql`
        insert into retention_hold (signal_id, reason, held_by)
        values (${signalId}, 'Дело', ${this.admin})`.execute(tx.getKysely());
    });
    await locked.promise;
    const running = run();
    await this.untilBlocked();
    goOn.resolve(undefined);
    await Promise.all([holding, running]);
  }

  /** Tables in which one of some texts stands in any column, whatever its type. */
  async tablesWith(texts: readonly string[]): Promise<readonly string[]> {
    const kysely = this.database.fork().getKysely();
    const tables = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(kysely);
    const patterns = texts.map((text) => `%${text}%`);
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const hits = await sql<{ there: boolean }>`
        select exists (
          select from ${sql.table(name)} as t where t::text ilike any(${patterns}::text[])) as there`.execute(kysely);
      if (mustExist(hits.rows[0], 'The statement answers one row.').there) {
        found.push(name);
      }
    }
    return found;
  }
}
