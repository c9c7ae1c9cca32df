import { deskSchema } from '@ns/desk';
import { identitySchema, seedDemoAccounts } from '@ns/identity';
import { insightsSchema, repairFacts } from '@ns/insights';
import { mediaSchema } from '@ns/media';
import { MunicipalityDirectory, municipalitySchema, readSeedFile, seedMunicipality } from '@ns/municipality';
import { notificationsSchema } from '@ns/notifications';
import { auditSchema, createLogger, outboxSchema, sql, mustExist } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { recordsSchema } from '@ns/records';
import { referralsSchema } from '@ns/referrals';
import { signalsSchema, stemsOf, transitionTable } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { Chance } from './chance.ts';
import { readDemoTexts } from './demo-texts.ts';
import { addDrawnPhotos } from './drawn-photos.ts';
import { type Filled, fillDemo, type FillPlan } from './fill-demo.ts';

const seedFile = 'tools/seed/ruse.json';
const now = Date.parse('2026-11-26T09:00:00Z');
const count = 300;

let filled: Filled;
const test = await openTestDatabase([
  ...[auditSchema, outboxSchema, municipalitySchema, identitySchema, mediaSchema, signalsSchema, recordsSchema],
  ...[notificationsSchema, deskSchema, insightsSchema, referralsSchema],
]);
await seedMunicipality(test.database, await readSeedFile(seedFile));
const directory = new MunicipalityDirectory(() => test.database.fork());
const plan: FillPlan = {
  databaseUrl: test.url,
  menus: await directory.menus(),
  texts: await readDemoTexts(seedFile, 'tools/seed/category-training.jsonl'),
  signals: count,
  days: 183,
  seed: 7,
  referencePrefix: 'NS',
  register: '94-НС',
  numberPattern: '94-НС-<n>',
  now,
};

const one = async <T extends object>(statement: ReturnType<typeof sql<T>>): Promise<T> =>
  mustExist((await statement.execute(test.database.fork().getKysely())).rows[0], 'The statement answers one row.');

describe('demo data', () => {
  it('refuse a database without demo accounts', async () => {
    await expect(fillDemo(plan)).rejects.toThrow('not a demo');
  });

  it('fill an empty demo database', async () => {
    await seedDemoAccounts(test.database);
    filled = await fillDemo(plan);
    expect(filled.signals).toHaveLength(count);
    const found = await one<{ signals: number; waiting: number; future: number }>(sql`
      select count(*)::int as signals, (select count(*)::int from outbox) as waiting,
        (select count(*)::int from signal_event where at > ${new Date(now)}) as future from signal`);
    expect(found).toEqual({ signals: count, waiting: 0, future: 0 });
  });

  it('hold histories that the workflow allows, which end where the signal is', async () => {
    const steps = (
      await sql<{ from: string; to: string; type: string; kind: string }>`
      select distinct data ->> 'from' as "from", status as "to", type, actor_kind as kind from signal_event
      where status is not null and type <> 'received'`.execute(test.database.fork().getKysely())
    ).rows;
    expect(steps.length).toBeGreaterThan(10);
    for (const { from, to, type, kind } of steps) {
      const allowed = transitionTable.some(
        (row) =>
          row.event === type &&
          row.to === to &&
          row.from.some((status) => status === from) &&
          (kind === 'STAFF' || row.by.some((who) => who === kind)),
      );
      expect(allowed, `${from} → ${to} (${type}, ${kind})`).toBe(true);
    }
    const different = await one<{ n: number }>(sql`
      select count(*)::int as n from signal s where s.status::text <> (
        select e.status::text from signal_event e where e.signal_id = s.id and e.status is not null
          order by e.id desc limit 1)`);
    expect(different.n).toBe(0);
  });

  it('leave nothing to be mailed at once: missed targets and ended silences are in the history already', async () => {
    const late = await one<{ n: number }>(sql`
      select count(*)::int as n from signal s where s.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS')
        and s.service_due_on < '2026-11-26' and not exists (select from signal_event e
          where e.signal_id = s.id and e.type = 'late' and e.data ->> 'dueOn' = s.service_due_on::text)`);
    expect(late.n).toBe(0);
    const passed = await one<{ n: number }>(sql`
      select count(*)::int as n from signal where promised_on < '2026-11-26' and status <> 'AWAITING_REPORTER'`);
    expect(passed.n).toBe(0);
    const silent = await one<{ n: number }>(sql`
      select count(*)::int as n from signal where status in ('RESOLVED', 'AWAITING_REPORTER')
        and status_since < ${new Date(now - (plan.menus.municipality.silenceDays + 1) * 86_400_000)}`);
    expect(silent.n).toBe(0);
  });

  it('number every document once, in the order of days, and counters go on after them', async () => {
    const numbers = filled.documents.map(({ sequence }) => sequence).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const days = filled.documents.toSorted((a, b) => a.sequence - b.sequence).map(({ date }) => date);
    expect(days).toEqual(days.toSorted());
    const next = await one<{ reference: string; event: string }>(sql`
      select nextval('signal_reference_seq')::text as reference,
        nextval(pg_get_serial_sequence('signal_event', 'id'))::text as event`);
    expect(Number(next.reference)).toBe(count + 1);
    const last = await one<{ id: string }>(sql`select max(id)::text as id from signal_event`);
    expect(Number(next.event)).toBe(Number(last.id) + 1);
  });

  it('get their facts by the ordinary catch-up, and hold what figures are about', async () => {
    const logger = createLogger('test', 'silent');
    expect(await repairFacts(test.database, logger, 'missing')).toEqual({ missing: count, different: 0 });
    const figures = await one<Record<string, number>>(sql`
      select count(*) filter (where in_time)::int as "inTime", count(*) filter (where in_time = false)::int as late,
        count(stars)::int as rated, sum(disputed_count)::int as disputed, count(*) filter
          (where published)::int as published,
        count(distinct category)::int as categories, count(*) filter (where resolved_at is null)::int as open
      from signal_fact`);
    for (const [name, value] of Object.entries(figures)) {
      expect(value, name).toBeGreaterThan(3);
    }
  });

  it('say of what was forwarded what became of it', async () => {
    const found = await one<{ forwarded: number; waiting: number; answered: number }>(sql`
      select count(*)::int as forwarded,
        count(*) filter (where r.state = 'WAITING' and s.promise_kind = 'FORWARD')::int as waiting,
        count(*) filter (where r.state = 'ANSWERED' and s.promise_kind is null)::int as answered
      from signal s left join referral r on r.signal_id = s.id and r.external_body = s.external_body_code
      where s.status = 'FORWARDED'`);
    expect(found.forwarded).toBeGreaterThan(0);
    expect(found.waiting + found.answered).toBe(found.forwarded);
    expect(found.answered).toBeGreaterThan(0);
  });

  it('are found by their words at once', async () => {
    const [word] = stemsOf('контейнер');
    const found = await one<{ behind: number; found: number; known: number }>(sql`
      select (select count(*)::int from signal s where not exists (select from signal_search f
          where f.signal_id = s.id)) as behind,
        (select count(*)::int from signal_search where stems @@ ${word}::tsquery) as found,
        (select count(*)::int from search_stem where stem = ${word}) as known`);
    expect(found).toMatchObject({ behind: 0, known: 1 });
    expect(found.found).toBeGreaterThan(3);
  });

  it('show some finished public reports before and after', async () => {
    const saved = new Set<string>();
    const store = { save: (id: string) => Promise.resolve(void saved.add(id)) };
    const photos = await addDrawnPhotos(test.url, store, new Chance(8), filled.signals);
    const repaired = await one<{ n: number; staff: number }>(sql`
      select count(*)::int as n, count(*) filter (where a.role <> 'CITIZEN')::int as staff
      from signal s join photo p on p.signal_id = s.id
        join signal_event e on e.id = p.event_id and e.type = 'resolved' and e.signal_id = s.id
        join account a on a.id = p.account_id
      where s.published_at is not null and s.status in ('RESOLVED', 'CLOSED')
        and exists (select from photo b where b.signal_id = s.id and b.event_id is null)`);
    expect(repaired.n).toBeGreaterThan(8);
    expect(repaired.staff).toBe(repaired.n);
    expect(saved.size).toBe(photos);
  });

  it('are not written twice', async () => {
    await expect(fillDemo(plan)).rejects.toThrow('has signals already');
  });

  it('differ from each other', async () => {
    const described = filled.signals.map(({ signal }) => `${signal.description} ${signal.status}`);
    expect(new Set(described).size).toBeGreaterThan(count * 0.8);
  });
});
