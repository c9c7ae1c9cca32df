import { sql, systemActor } from '@ns/platform';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanKind, PlanOutcome, PlanRule } from '../domain/file-plan.ts';
import { RetentionTestBed, today } from '../testing/retention-test-bed.ts';
import { confirmFilePlan } from './confirm-file-plan.ts';
import { executeFilePlan } from './execute-file-plan.ts';
import { holdSignal, releaseHold } from './hold-signal.ts';
import { saveFilePlanRule } from './save-file-plan-rule.ts';
import { tryFilePlan } from './try-file-plan.ts';

const bed = await RetentionTestBed.open();
const actor = systemActor;
const rule = (
  kind: PlanKind,
  months: number,
  outcome: PlanOutcome = 'ERASE',
  group: string | null = null,
): PlanRule => ({
  kind,
  months,
  outcome,
  group,
});
const run = (over: Partial<typeof bed.needs> = {}) => executeFilePlan({ ...bed.needs, ...over }, { now: today });
const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(bed.database.fork().getKysely())).rows;
const protocol = async () =>
  rows(sql<{ kind: string; count: number }>`select kind, count from destruction_protocol order by kind, edition`);
const erased = async (id: string) =>
  (await rows(sql<{ is: boolean }>`select erased_at is not null as is from signal where id = ${id}`))[0]?.is;
const everything = rule('REPORTS', 60);

/** What the figures count of every signal, and nothing of where and under which number. */
const facts = () =>
  rows(sql<Record<string, unknown>>`
    select f.id, f.category, f.department, f.settlement, f.quarter, f.channel, f.status, f.received_at,
      f.first_response_at, f.resolved_at, f.closed_at, f.in_time, f.reopened_count, f.photo_count, f.published, f.stars
    from signal_fact f order by f.id`);

afterEach(async () => {
  const kysely = bed.database.fork().getKysely();
  await sql`update signal set status_since = now(), erased_at = coalesce(erased_at, now())`.execute(kysely);
  await sql`truncate destruction_protocol, retention_hold`.execute(kysely);
  await sql`delete from forgotten_file`.execute(kysely);
  await sql`update account set deleted_at = now(), name = null, email = null
    where role = 'CITIZEN' and deleted_at is null`.execute(kysely);
});

describe('the file plan', () => {
  it('removes nothing before it is counted and confirmed, and nothing by a plan that was changed since', async () => {
    const { id } = await bed.signal();
    await bed.confirm(rule('REPORTS', 60, 'KEEP'));
    await saveFilePlanRule(bed.needs, { actor, rule: everything });
    expect(await run()).toEqual([]);
    const { edition, counts } = await tryFilePlan(bed.needs, { actor, now: today });
    expect(counts.find((each) => each.rule.kind === 'REPORTS')?.count).toBe(1);
    expect(await run()).toEqual([]);
    expect(await erased(id)).toBe(false);
    expect(await confirmFilePlan(bed.needs, { actor, accountId: bed.admin, edition: edition - 1 })).toBe('changed');
    await bed.confirmNow();
    await run();
    expect(await erased(id)).toBe(true);
  });

  it('leaves no word of a report and its person in any table, and no figure changes', async () => {
    const planted = await bed.signal();
    const [gone, stays] = [planted, await bed.signal({ age: 59 })];
    const before = await facts();
    const words = [...gone.person, ...gone.notes, ...gone.texts, ...gone.photos];
    expect((await bed.tablesWith(words)).length).toBeGreaterThan(20);
    await bed.confirm(everything, rule('UNFINISHED', 1));
    await run();
    // Files are removed by their ids once the transaction is over.
    expect(await bed.tablesWith(words)).toEqual(['forgotten_file']);
    expect(await bed.tablesWith([...gone.person, ...gone.texts])).toEqual([]);
    expect(await bed.tablesWith([gone.reporterId])).toEqual(['account', 'outbox']);
    for (const part of [stays.person, stays.notes, stays.texts, stays.photos]) {
      expect((await bed.tablesWith(part)).length).toBeGreaterThan(1);
    }
    expect(await facts()).toEqual(before);
    expect(await bed.makeFacts()).toBe(0);
    expect(await facts()).toEqual(before);
    const [fact] = await rows(sql`select lat, lon, incoming_number as number from signal_fact where id = ${gone.id}`);
    expect(fact).toEqual({ lat: null, lon: null, number: null });
    expect(await protocol()).toEqual([
      { kind: 'REPORTS', count: 1 },
      { kind: 'UNFINISHED', count: 1 },
    ]);
    const files = await rows(sql<{ id: string }>`select id from forgotten_file`);
    const all = [gone.photoId, gone.renditionId, gone.documentId, ...gone.receivedPhotoIds];
    expect(files.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
  });

  it('separates a report from its person, and keeps what it says', async () => {
    const planted = await bed.signal({ age: 25 });
    await bed.confirm(rule('REPORTERS', 24, 'SEPARATE'));
    const before = await facts();
    await run();
    expect(await bed.tablesWith([planted.reporterId])).toEqual(['account']);
    expect(await bed.tablesWith(planted.person)).toEqual(['account']);
    expect(await bed.tablesWith(planted.texts)).toContain('signal');
    expect(await bed.tablesWith(planted.photos)).toContain('photo');
    await bed.makeFacts();
    expect(await facts()).toEqual(before);
  });

  it('erases photos and goes on counting them', async () => {
    const planted = await bed.signal({ age: 25 });
    await bed.confirm(rule('PHOTOS', 24));
    const before = await facts();
    await run();
    expect(await bed.tablesWith(planted.photos)).toEqual(['forgotten_file']);
    await bed.makeFacts();
    expect(await facts()).toEqual(before);
    expect(before.find(({ id }) => id === planted.id)).toMatchObject({ photo_count: 1 });
  });

  it('erases notes with their documents, wherever they stand, also from what is searched', async () => {
    const planted = await bed.signal({ age: 37 });
    await bed.confirm(rule('NOTES', 36));
    await run();
    expect(await bed.tablesWith(planted.notes.slice(0, 1))).toEqual([]);
    expect(await bed.tablesWith(planted.texts)).toEqual(expect.arrayContaining(['signal', 'signal_search']));
  });

  it('empties old mails and removes old entries of the audit', async () => {
    const planted = await bed.signal({ age: 1 });
    const kysely = bed.database.fork().getKysely();
    await sql`update delivery set created_at = '2025-01-01'
      where signal_id = ${planted.id} or address = ${`${planted.person[1] ?? ''}@demo.test`}`.execute(kysely);
    await sql`insert into audit_entry (at, action, subject) values ('2020-01-01', 'old.thing', 'x')`.execute(kysely);
    await bed.confirm(rule('MAILS', 12), rule('AUDIT', 24));
    await run();
    const mails = await bed.tablesWith(planted.person);
    expect(mails).not.toContain('delivery');
    expect(mails).not.toContain('delivery_attempt');
    expect(await rows(sql`select 1 from audit_entry where action = 'old.thing'`)).toEqual([]);
    expect(await protocol()).toEqual([
      { kind: 'AUDIT', count: 1 },
      { kind: 'MAILS', count: 3 },
    ]);
  });

  it('leaves the audit of the days that the operator wants, whatever its rule says', async () => {
    await sql`insert into audit_entry (at, action) values ('2026-10-20', 'kept.thing')`.execute(
      bed.database.fork().getKysely(),
    );
    const kept = () => rows(sql`select 1 from audit_entry where action = 'kept.thing'`);
    const due = async (auditDays: number) => {
      const { counts } = await tryFilePlan({ ...bed.needs, auditDays }, { actor, now: today });
      return counts.find((each) => each.rule.kind === 'AUDIT')?.count;
    };
    await bed.confirm(rule('AUDIT', 1));
    expect([await due(43), await due(41)]).toEqual([0, 1]);
    await run({ auditDays: 43 });
    expect(await kept()).toHaveLength(1);
    await run({ auditDays: 41 });
    expect(await kept()).toEqual([]);
  });

  it('has a rule of its own for a group of categories', async () => {
    const [road, dump] = [await bed.signal({ age: 13 }), await bed.signal({ age: 13, category: 'waste.dump' })];
    await bed.confirm(everything, rule('REPORTS', 12, 'ERASE', 'waste'));
    await run();
    expect([await erased(road.id), await erased(dump.id)]).toEqual([false, true]);
  });
});

describe('a forwarded report', () => {
  it('is erased after its months once nothing is expected of the other body, and not before', async () => {
    const finished = await bed.signal({ status: 'FORWARDED', age: 3 });
    const expected = await bed.signal({ status: 'FORWARDED', age: 400, expected: true });
    const lately = await bed.signal({ status: 'FORWARDED', age: 400 });
    await sql`insert into signal_event (signal_id, type, actor_kind, data)
      values (${lately.id}, 'referral_answered', 'SYSTEM', '{"answer":"DONE"}')`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.confirm(rule('REPORTS', 2));
    await run();
    expect(await Promise.all([finished, expected, lately].map(({ id }) => erased(id)))).toEqual([true, false, false]);
  });
});

describe('never erased', () => {
  it.each(['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER', 'RESOLVED'])(
    'is what is %s, however old',
    async (status) => {
      const { id } = await bed.signal({ status, age: 400 });
      await bed.confirm(...(['REPORTS', 'PHOTOS', 'NOTES'] as const).map((kind) => rule(kind, 1)));
      await run();
      expect(await erased(id)).toBe(false);
      expect(await protocol()).toEqual([]);
    },
  );

  it.each([
    [
      'whose duplicate is open',
      async (id: string) => {
        const other = await bed.signal({ status: 'IN_PROGRESS' });
        return sql`update signal set status = 'DUPLICATE', duplicate_of_id = ${other.id} where id = ${id}`;
      },
    ],
    [
      'whose registration is under way',
      (id: string) =>
        sql`update registration set state = 'PENDING', next_attempt_at = now(), incoming_number = null,
        incoming_date = null where signal_id = ${id}`,
    ],
    [
      'with a step that waits to be taken',
      (id: string) => sql`update held_step set refusal = null where signal_id = ${id}`,
    ],
  ])('is a report %s', async (_, change) => {
    const { id } = await bed.signal();
    await (await change(id)).execute(bed.database.fork().getKysely());
    await bed.confirm(everything);
    await run();
    expect(await erased(id)).toBe(false);
  });

  it('is what is held, until the last day is over or the hold is released', async () => {
    const [forever, forDays] = [await bed.signal(), await bed.signal()];
    const hold = (signalId: string, until: string | null) =>
      holdSignal(bed.needs, { actor, accountId: bed.admin, signalId, reason: 'Дело 1', until, now: today });
    const held = await hold(forever.id, null);
    await hold(forDays.id, '2026-12-01');
    await bed.confirm(everything);
    await run();
    expect([await erased(forever.id), await erased(forDays.id)]).toEqual([false, false]);
    await executeFilePlan(bed.needs, { now: new Date('2026-12-02T02:00:00Z') });
    expect([await erased(forever.id), await erased(forDays.id)]).toEqual([false, true]);
    const id = held.kind === 'held' ? held.id : '';
    expect(await releaseHold(bed.needs, { actor, accountId: bed.admin, id })).toBe(true);
    await run();
    expect(await erased(forever.id)).toBe(true);
    expect(await hold(forever.id, null)).toEqual({ kind: 'erased' });
  });

  it('is what is held while the plan is carried out', async () => {
    const { id } = await bed.signal();
    await bed.confirm(everything);
    // The hold is under way: it has the row of the report, and the run passes it by.
    const written = Promise.withResolvers<undefined>();
    const goOn = Promise.withResolvers<undefined>();
    const holding = bed.database.transaction(async (tx) => {
      await sql`select from signal where id = ${id} for update`.execute(tx.getKysely());
      await sql`insert into retention_hold (signal_id, reason, held_by) values (${id}, 'Дело', ${bed.admin})`.execute(
        tx.getKysely(),
      );
      written.resolve(undefined);
      await goOn.promise;
    });
    await written.promise;
    await run();
    goOn.resolve(undefined);
    await holding;
    await run();
    expect(await erased(id)).toBe(false);
  });

  it('is what was held after the run had read the holds, and before it had the report', async () => {
    const { id } = await bed.signal();
    await bed.confirm(everything);
    await bed.holdInTheMiddleOf(run, id);
    expect(await erased(id)).toBe(false);
  });
});

describe('a run', () => {
  it('that happens twice, or four times at once, ends the same and counts each thing once', async () => {
    const planted = [];
    for (let n = 0; n < 6; n += 1) {
      planted.push(await bed.signal());
    }
    await bed.confirm(everything, rule('UNFINISHED', 1));
    await Promise.all([run(), run(), run(), run()]);
    await run();
    expect(await bed.tablesWith(planted.flatMap(({ person, texts }) => [...person, ...texts]))).toEqual([]);
    expect(await protocol()).toEqual([
      { kind: 'REPORTS', count: 6 },
      { kind: 'UNFINISHED', count: 6 },
    ]);
  });

  it.each(bed.needs.forgetters.map((_, index) => index))(
    'that dies before slice %i forgot its own leaves everything, and the next one removes everything',
    async (index) => {
      const planted = await bed.signal();
      const words = [...planted.person, ...planted.notes, ...planted.texts];
      await bed.confirm(everything, rule('UNFINISHED', 1));
      const before = await bed.tablesWith(words);
      const died = () => Promise.reject(new Error('died'));
      await expect(run({ forgetters: bed.needs.forgetters.with(index, died) })).rejects.toThrow('died');
      expect(await bed.tablesWith(words)).toEqual(before);
      expect(await protocol()).toEqual([]);
      expect(await rows(sql`select 1 from forgotten_file where id = ${planted.photoId}`)).toEqual([]);
      await run();
      expect(await bed.tablesWith([...planted.person, ...planted.texts])).toEqual([]);
    },
  );
});

it('lets nobody else change the history, not even in a transaction that forgets', async () => {
  const { eventId } = await bed.signal();
  const forging = (change: ReturnType<typeof sql>) =>
    bed.database.transaction(async (tx) => {
      await sql`select set_config('ns.forgets', 'on', true)`.execute(tx.getKysely());
      await sql`update signal_event set ${change} where id = ${eventId}`.execute(tx.getKysely());
    });
  for (const change of [sql`message = 'друго'`, sql`note = 'друго'`, sql`at = now()`, sql`status = 'CLOSED'`]) {
    await expect(forging(change)).rejects.toThrow('append-only');
  }
  const em = bed.database.fork();
  await expect(sql`update signal_event set message = '' where id = ${eventId}`.execute(em.getKysely())).rejects.toThrow(
    'append-only',
  );
});
