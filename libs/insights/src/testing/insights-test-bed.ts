import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StaffRole } from '@ns/identity';
import { addPerson } from '@ns/identity/testing';
import { type Menus, MunicipalityDirectory } from '@ns/municipality';
import { createLogger, type Database, type EntityManager, mustExist, sql } from '@ns/platform';
import { openTestDatabase, type TestDatabase, type WhenOver } from '@ns/platform/testing';
import { promiseKinds } from '@ns/signals/domain';
import { signalSlices } from '@ns/signals/testing';
import { afterAll } from 'vitest';
import type { EngineSettings } from '../engine/duckdb-file.ts';
import { FactCopy } from '../engine/fact-copy.ts';
import { type EnginePatience, FactEngine } from '../engine/fact-engine.ts';
import type { FactRow } from '../entities/signal-fact.entity.ts';
import { insightsSchema } from '../insights.schema.ts';

/** The group of each category of the bed. */
export const groupOfCategory: Readonly<Record<string, string>> = {
  'roads.pothole': 'roads',
  'roads.sign': 'roads',
  'waste.dump': 'waste',
};
const statuses = [
  'RECEIVED',
  'ASSIGNED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'FORWARDED',
  'REJECTED',
  'WITHDRAWN',
] as const;

/** A day that a signal in a status has next, and some numbers of promises that were made, kept, moved and broken. */
function promiseFor(status: string, random: () => number) {
  const ended = [random(), random(), random()].map((each) => Math.floor(each * 3));
  const isOpen = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS'].includes(status);
  return {
    kind: isOpen ? promiseKinds[Math.floor(random() * promiseKinds.length)] : null,
    on: isOpen ? '2067-12-31' : null,
    counts: [ended.reduce((sum, each) => sum + each, isOpen ? 1 : 0), ...ended],
  };
}

/** A folder for figures, which is removed when the spec file, or the test, is over. */
export async function figuresFolder(whenOver: WhenOver = afterAll): Promise<EngineSettings> {
  const folder = await mkdtemp(join(tmpdir(), 'ns-figures-'));
  whenOver(() => rm(folder, { recursive: true, force: true }));
  return { folder, memoryMb: 128, threads: 2 };
}

/** The slice on a database of its own, and signals with histories that chance decides. */
export class InsightsTestBed {
  private count = 0;

  private constructor(private readonly test: TestDatabase) {}

  static async open(): Promise<InsightsTestBed> {
    const test = await openTestDatabase([...signalSlices, insightsSchema]);
    const em = test.database.fork();
    for (const statement of [
      sql`insert into department (code, name, position) values ('op_kd', '{"bg":"Д","en":"D"}', 1),
        ('ecology', '{"bg":"Е","en":"E"}', 2)`,
      sql`insert into external_body (code, name, position) values ('viks', '{"bg":"ВиК","en":"Water"}', 1)`,
      sql`insert into settlement (code, name, kind, lat, lon, position)
        values ('63427', '{"bg":"Русе","en":"Ruse"}', 'city', 43.85, 25.95, 1),
          ('53641', '{"bg":"Николово","en":"Nikolovo"}', 'village',
          43.83, 26.05, 2)`,
      sql`insert into quarter (settlement_code, code, name, lat, lon, position)
        values ('63427', 'center', '{"bg":"Център","en":"Centre"}', 43.846, 25.955, 1)`,
      sql`insert into category (code, parent_code, name, department_code, target_working_days, icon,
        position, photo_on_resolve)
        values ('roads', null, '{"bg":"У","en":"S"}', 'op_kd', null, 'road', 1, false),
          ('roads.pothole', 'roads', '{"bg":"Д","en":"P"}',
          'op_kd', 10, 'road', 2, false),
          ('roads.sign', 'roads', '{"bg":"З","en":"S"}', 'op_kd', 5, 'road', 3, false),
            ('waste', null, '{"bg":"О","en":"W"}', 'ecology', null,
            'waste', 4, false),
          ('waste.dump', 'waste', '{"bg":"С","en":"D"}', 'ecology', 3, 'waste', 5, false)`,
    ]) {
      await statement.execute(em.getKysely());
    }
    return new InsightsTestBed(test);
  }

  get database(): Database {
    return this.test.database;
  }

  menus(): Promise<Menus> {
    return new MunicipalityDirectory(() => this.database.fork()).menus();
  }

  /** A copy of the facts that follows when asked to; it is closed when the spec file is over. */
  async copy(): Promise<FactCopy> {
    const copy = await FactCopy.open(await figuresFolder(), await this.database.identity(), this.database.fork());
    afterAll(() => copy.close());
    return copy;
  }

  /**
   * What answers questions; it is closed when the spec file, or the test, is over.
   * @param settings of a folder that goes on existing; without them it has its own
   */
  async engine(
    settings?: EngineSettings,
    patience?: EnginePatience,
    whenOver: WhenOver = afterAll,
  ): Promise<FactEngine> {
    const folder = settings ?? (await figuresFolder(whenOver));
    const engine = new FactEngine(this.database, folder, createLogger('test', 'silent'), patience);
    whenOver(() => engine.close());
    return engine;
  }

  /**
   * A signal with a history of up to six steps between two moments, an hour to forty days apart.
   * @param over columns to be set, as `lat = 43.8`
   */
  async signal(random: () => number, from = Date.UTC(2026, 8, 1), to = Date.UTC(2027, 3, 15)): Promise<string> {
    this.count += 1;
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
    const category = pick(Object.keys(groupOfCategory));
    const place = random() < 0.5;
    const receivedAt = from + random() * (to - from);
    let at = receivedAt;
    const events: { readonly type: string; readonly status: string; readonly at: string; readonly kind: string }[] = [];
    const steps = Math.floor(random() * 6);
    let status: string = 'RECEIVED';
    for (let step = 0; step < steps; step += 1) {
      at += 3_600_000 * (1 + random() * 24 * 40);
      const isOver = ['RESOLVED', 'CLOSED', 'REJECTED'].includes(status);
      const type = isOver && random() < 0.5 ? 'reopened' : 'step';
      status = type === 'reopened' ? 'ASSIGNED' : pick(statuses.slice(1));
      events.push({ type, status, at: new Date(at).toISOString(), kind: random() < 0.3 ? 'REPORTER' : 'STAFF' });
    }
    const promised = promiseFor(status, random);
    const row = mustExist(
      (
        await sql<{ id: string }>`
      with made as (
        insert into signal (reference, access_code, client_key, channel, category_code, settlement_code, description,
          department_code, service_due_on, statutory_due_on, promise_kind, promised_on, status,
          external_body_code, action_taken, created_at,
            lat, lon,
          stars, published_at, promises_made, promises_kept, promises_moved, promises_broken, promise_period,
          decision_level, promise_missed_on)
        values (${`NS-2026-${String(this.count).padStart(6, '0')}`}, 'x', gen_random_uuid(),
          ${pick(['WEB', 'MOBILE', 'PHONE'])}::signal_channel, ${category}, ${pick(['63427', '53641'])},
            'Описание на сигнала.',
          ${pick(['op_kd', 'ecology'])},
            ${random() < 0.8 ? new Date(receivedAt + 14 * 86_400_000).toISOString().slice(0, 10) : null}::date,
          '2067-12-31', ${promised.kind}, ${promised.on}::date, ${status}::signal_status,
            ${status === 'FORWARDED' ? 'viks' : null},
            'Направено.',
          ${new Date(receivedAt).toISOString()}::timestamptz, ${place ? 43.8461 : null}::float8,
            ${place ? 25.9551 : null}::float8,
          ${random() < 0.3 ? Math.ceil(random() * 5) : null}::int,
          ${status !== 'WITHDRAWN' && random() < 0.5 ? '2026-12-01' : null}::timestamptz,
          ${sql.join(promised.counts)}, ${promised.kind === 'BUDGET' ? '2027' : null},
          ${promised.kind === 'DECISION' ? 'WORK' : null}, ${promised.kind === 'DECISION' ? '2027-01-05' : null}::date)
        returning id),
      first as (insert into signal_event (signal_id, type, actor_kind, status, at)
        select id, 'received', 'SYSTEM', 'RECEIVED', ${new Date(receivedAt).toISOString()}::timestamptz from made
          returning signal_id),
      later as (insert into signal_event (signal_id, type, actor_kind, status, at)
        select first.signal_id, e.type, e.kind, e.status::signal_status, e.at from first,
          jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e (type text, status text, at timestamptz, kind text)
        order by e.at)
      select id from made`.execute(this.database.fork().getKysely())
      ).rows[0],
      'The statement answers one row.',
    );
    return row.id;
  }

  /** A member of staff, who works for some departments. @returns the account's id */
  async person(role: StaffRole, departments: readonly string[] = []): Promise<string> {
    const { id } = await addPerson(this.database.fork(), { role, departments });
    return id;
  }

  /** Every fact, in no particular order. */
  async facts(em: EntityManager = this.database.fork()): Promise<readonly FactRow[]> {
    return (
      await sql<FactRow>`
      select id, reference, category, department, settlement, quarter, channel, status,
        external_body as "externalBody", lat,
        lon, received_at as "receivedAt", registered_at as "registeredAt", first_response_at as "firstResponseAt",
        resolved_at as "resolvedAt", closed_at as "closedAt", service_due_on::text as "serviceDueOn",
          in_time as "inTime",
        reopened_count as "reopenedCount", disputed_count as "disputedCount", stars, published,
        promise_kind as "promiseKind", promised_on::text as "promisedOn", promises_made as "promisesMade",
        promises_kept as "promisesKept", promises_moved as "promisesMoved", promises_broken as "promisesBroken"
      from signal_fact`.execute(em.getKysely())
    ).rows;
  }
}
