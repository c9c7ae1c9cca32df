import { sql, systemActor } from '@ns/platform';
import { afterEach, describe, expect, it } from 'vitest';
import type { PlanKind, PlanRule } from '../domain/file-plan.ts';
import { RetentionTestBed, today } from '../testing/retention-test-bed.ts';
import { executeFilePlan } from './execute-file-plan.ts';
import { holdSignal } from './hold-signal.ts';
import { tryFilePlan } from './try-file-plan.ts';

const bed = await RetentionTestBed.open();
const kysely = bed.database.fork().getKysely();
const actor = systemActor;
const rule = (kind: PlanKind, months: number): PlanRule => ({ kind, months, outcome: 'ERASE', group: null });
const run = () => executeFilePlan(bed.needs, { now: today });
const number = async (statement: ReturnType<typeof sql<{ n: number }>>) => (await statement.execute(kysely)).rows[0]?.n;
const isErased = (id: string) =>
  number(sql<{ n: number }>`select count(*)::int as n from signal where id = ${id} and erased_at is not null`);
const mailsOf = (id: string) =>
  number(sql<{ n: number }>`
    select count(*)::int as n from delivery where signal_id = ${id} and body_text is not null`);
const hold = (signalId: string) =>
  holdSignal(bed.needs, { actor, accountId: bed.admin, signalId, reason: 'Дело 1', until: null, now: today });
const due = async (kind: PlanKind) => {
  const { counts } = await tryFilePlan(bed.needs, { actor, now: today });
  return counts.find((each) => each.rule.kind === kind)?.count;
};

afterEach(async () => {
  await sql`update signal set status_since = now(), erased_at = coalesce(erased_at, now())`.execute(kysely);
  await sql`update municipality set dispute_days = 30`.execute(kysely);
  await sql`truncate destruction_protocol, retention_hold`.execute(kysely);
});

describe('mails', () => {
  it('stay while their report is held, worked on, or can be disputed, whatever carries its news', async () => {
    const [held, open, disputable, over] = [
      await bed.signal(),
      await bed.signal({ status: 'IN_PROGRESS' }),
      await bed.signal({ age: 0 }),
      await bed.signal(),
    ];
    await sql`update delivery set created_at = '2020-01-01'`.execute(kysely);
    // One mail has the news of both.
    await sql`update delivery set carried_by = (select id from delivery where signal_id = ${over.id} and
      kind = 'received') where signal_id = ${held.id} and kind = 'received'`.execute(kysely);
    await hold(held.id);
    await bed.confirm(rule('MAILS', 12));
    const counted = await due('MAILS');
    await run();
    expect(await Promise.all([held, open, disputable, over].map(({ id }) => mailsOf(id)))).toEqual([2, 2, 2, 1]);
    expect(await number(sql`select count as n from destruction_protocol where kind = 'MAILS'`)).toBe(counted);
    await sql`update retention_hold set released_at = now(), released_by = ${bed.admin}`.execute(kysely);
    await run();
    expect(await Promise.all([held, open, over].map(({ id }) => mailsOf(id)))).toEqual([0, 2, 0]);
  });
});

describe('mails about a report that is needed as it is', () => {
  it.each([
    [
      'as the one that it was joined to is worked on',
      async (id: string) => {
        const main = await bed.signal({ status: 'IN_PROGRESS' });
        return sql`update signal set status = 'DUPLICATE', duplicate_of_id = ${main.id} where id = ${id}`;
      },
    ],
    [
      'as the one that it was joined to waits for another body',
      async (id: string) => {
        const main = await bed.signal({ status: 'FORWARDED', expected: true });
        return sql`update signal set status = 'DUPLICATE', duplicate_of_id = ${main.id} where id = ${id}`;
      },
    ],
    [
      'as a step of it waits',
      async (id: string) => Promise.resolve(sql`update held_step set refusal = null where signal_id = ${id}`),
    ],
    [
      'as its register has not taken it yet',
      async (id: string) => Promise.resolve(sql`update signal set registration_state = 'PENDING' where id = ${id}`),
    ],
    [
      'as somebody has to see to its registration',
      async (id: string) =>
        Promise.resolve(sql`update signal set registration_state = 'NEEDS_ATTENTION' where id = ${id}`),
    ],
  ])('stay, %s', async (_, change) => {
    const { id } = await bed.signal();
    await (await change(id)).execute(kysely);
    await sql`update delivery set created_at = '2020-01-01' where signal_id = ${id}`.execute(kysely);
    await bed.confirm(rule('MAILS', 12));
    await run();
    expect(await mailsOf(id)).toBe(2);
  });

  it('stay when it is held after the run had read the holds', async () => {
    const { id } = await bed.signal();
    await sql`update delivery set created_at = '2020-01-01' where signal_id = ${id}`.execute(kysely);
    await bed.confirm(rule('MAILS', 12));
    await bed.holdInTheMiddleOf(run, id);
    expect(await mailsOf(id)).toBe(2);
  });

  it('stay with the answers to letters about it', async () => {
    const [open, held, over] = [await bed.signal({ status: 'IN_PROGRESS' }), await bed.signal(), await bed.signal()];
    await sql`update delivery set created_at = '2020-01-01'`.execute(kysely);
    await hold(held.id);
    await bed.confirm(rule('MAILS', 12));
    const answers = (id: string) =>
      number(sql<{ n: number }>`select count(*)::int as n from delivery d join letter l on l.id::text = d.notice
        where l.about_signal_id = ${id} and d.kind = 'letter_answer' and d.body_text is not null`);
    expect(await Promise.all([open, held, over].map(({ id }) => answers(id)))).toEqual([1, 1, 1]);
    await run();
    expect(await Promise.all([open, held, over].map(({ id }) => answers(id)))).toEqual([1, 1, 0]);
  });
});

describe('the trial', () => {
  it('counts no report that the run leaves, as its letter waits or its document is on its way', async () => {
    const [letter, document] = [await bed.signal(), await bed.signal()];
    await bed.signal();
    await sql`update letter set state = 'WAITING', decided_by = null, decided_at = null
      where about_signal_id = ${letter.id} and state = 'DISMISSED'`.execute(kysely);
    await sql`update registration set state = 'NEEDS_ATTENTION', incoming_number = null, incoming_date = null
      where signal_id = ${document.id}`.execute(kysely);
    await bed.confirm(rule('REPORTS', 60));
    const counted = await due('REPORTS');
    await run();
    expect(counted).toBe(await number(sql`select count as n from destruction_protocol where kind = 'REPORTS'`));
    await sql`update letter set state = 'DISMISSED', decided_by = ${bed.admin}, decided_at = now()
      where about_signal_id = ${letter.id} and state = 'WAITING'`.execute(kysely);
  });
});

describe('what can still be disputed', () => {
  it.each(['REJECTED', 'CLOSED'])('is not erased, also where it is %s for longer than its rule', async (status) => {
    const { id } = await bed.signal({ status, age: 1 });
    await sql`update municipality set dispute_days = 60`.execute(kysely);
    await bed.confirm(rule('REPORTS', 1));
    expect(await due('REPORTS')).toBe(0);
    await run();
    expect(await isErased(id)).toBe(0);
    await sql`update municipality set dispute_days = 30`.execute(kysely);
    expect(await due('REPORTS')).toBe(1);
    await run();
    expect(await isErased(id)).toBe(1);
  });
});

describe('what comes after the first photos and notes went', () => {
  it('goes by the same rule, once', async () => {
    const { id, photoId, eventId } = await bed.signal({ age: 25 });
    await bed.confirm(rule('PHOTOS', 24), rule('NOTES', 24));
    await run();
    await sql`insert into photo (id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id, event_id,
      position) values (${photoId}, 'READY', 1, 1, 1, 1, 'x', now(), ${id}, ${eventId}, 0)`.execute(kysely);
    await sql`insert into signal_event (signal_id, type, actor_kind, note, data)
      values (${id}, 'note', 'STAFF', 'бележка', '{}')`.execute(kysely);
    expect([await due('PHOTOS'), await due('NOTES')]).toEqual([1, 1]);
    await run();
    expect([await due('PHOTOS'), await due('NOTES')]).toEqual([0, 0]);
    expect(await bed.tablesWith([photoId])).toEqual(['forgotten_file']);
    expect(
      await number(sql`select count(*)::int as n from signal_event where signal_id = ${id} and note is not null`),
    ).toBe(0);
    expect(await number(sql`select erased_photos as n from signal where id = ${id}`)).toBe(1);
    expect(await number(sql`select sum(count)::int as n from destruction_protocol`)).toBe(4);
  });
});

describe('a step that is refused after the first notes went', () => {
  it('goes by the rule for notes', async () => {
    const { id } = await bed.signal({ age: 37 });
    await bed.confirm(rule('NOTES', 36));
    await run();
    await sql`insert into held_step (signal_id, version, actor_id, to_status, form, due_at, refusal)
      values (${id}, 1, ${bed.admin}, 'CLOSED', '{"note":"бележка"}', now(), 'STALE')`.execute(kysely);
    expect(await due('NOTES')).toBe(1);
    await run();
    expect(await number(sql`select count(*)::int as n from held_step where signal_id = ${id}`)).toBe(0);
    expect(await due('NOTES')).toBe(0);
  });
});

describe('a report about which a letter waits', () => {
  it('stays with it until somebody has read the letter', async () => {
    const { id } = await bed.signal();
    await sql`update letter set state = 'WAITING', decided_by = null, decided_at = null
      where about_signal_id = ${id} and state = 'DISMISSED'`.execute(kysely);
    const waiting = () =>
      number(sql<{ n: number }>`
        select count(*)::int as n from letter where about_signal_id = ${id} and state = 'WAITING'`);
    await bed.confirm(rule('REPORTS', 60), { ...rule('REPORTERS', 24), outcome: 'SEPARATE' });
    await run();
    expect([await isErased(id), await waiting()]).toEqual([0, 1]);
    expect(await number(sql`select count(separated_at)::int as n from signal where id = ${id}`)).toBe(0);
    await sql`update letter set state = 'DISMISSED', decided_by = ${bed.admin}, decided_at = now()
      where about_signal_id = ${id} and state = 'WAITING'`.execute(kysely);
    await run();
    expect(await isErased(id)).toBe(1);
  });
});
