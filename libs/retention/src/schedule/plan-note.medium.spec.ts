import { dayOf, plusDays } from '@ns/municipality';
import { NotesInMemory, sql, systemActor } from '@ns/platform';
import { afterEach, describe, expect, it } from 'vitest';
import { executeFilePlan } from '../commands/execute-file-plan.ts';
import { holdSignal } from '../commands/hold-signal.ts';
import { saveFilePlanRule } from '../commands/save-file-plan-rule.ts';
import type { PlanRule } from '../domain/file-plan.ts';
import { letterHolds } from '../queries/letter-holds.ts';
import { RetentionTestBed } from '../testing/retention-test-bed.ts';
import { notePlanTask, stopOutdatedPlan } from './plan-note.ts';

const bed = await RetentionTestBed.open();
const kysely = bed.database.fork().getKysely();
const actor = systemActor;
const now = new Date();
const everything: PlanRule = { kind: 'REPORTS', group: null, months: 60, outcome: 'ERASE' };
const erased = async (id: string) =>
  (await sql<{ is: boolean }>`select erased_at is not null as is from signal where id = ${id}`.execute(kysely)).rows[0]
    ?.is;
const hold = (signalId: string, until: string | null = null) =>
  holdSignal(bed.needs, { actor, accountId: bed.admin, signalId, reason: 'Дело 1', until, now });
const inDays = (days: number) => plusDays(dayOf(now), days);
/** What the command does with a database in which something is as it was in the backup. */
const restored = async (notes: NotesInMemory) => {
  const outdated = await stopOutdatedPlan(bed.database, notes, { now });
  await executeFilePlan(bed.needs, { now });
  return outdated;
};

afterEach(async () => {
  await sql`update signal set status_since = now(), erased_at = coalesce(erased_at, now())`.execute(kysely);
  await sql`truncate retention_hold`.execute(kysely);
});

describe('a restored database', () => {
  it('erases by its plan what it has again, when neither plan nor holds were changed since', async () => {
    const notes = new NotesInMemory();
    const [gone, held] = [await bed.signal(), await bed.signal()];
    await hold(held.id);
    await bed.confirm(everything);
    await notePlanTask(bed.database, notes).perform();
    expect(await restored(notes)).toBeUndefined();
    expect([await erased(gone.id), await erased(held.id)]).toEqual([true, false]);
  });

  it('erases by its plan where nothing was noted', async () => {
    const { id } = await bed.signal();
    await bed.confirm(everything);
    expect(await restored(new NotesInMemory())).toBeUndefined();
    expect(await erased(id)).toBe(true);
  });

  it('erases nothing when a report was put on hold since, until its plan is confirmed again', async () => {
    const notes = new NotesInMemory();
    const [held, other] = [await bed.signal(), await bed.signal()];
    await bed.confirm(everything);
    await hold(held.id);
    await notePlanTask(bed.database, notes).perform();
    await sql`truncate retention_hold`.execute(kysely);
    const { rows } = await sql<{ reference: string }>`
      select reference from signal where id = ${held.id}`.execute(kysely);
    expect(await restored(notes)).toEqual({ held: [rows[0]?.reference] });
    expect([await erased(held.id), await erased(other.id)]).toEqual([false, false]);
    await hold(held.id);
    await bed.confirmNow();
    expect(await restored(notes)).toBeUndefined();
    expect([await erased(held.id), await erased(other.id)]).toEqual([false, true]);
  });

  it.each([
    ['without an end', null],
    ['until a later day', 60],
  ])('erases nothing when a report was put on hold since for longer: %s', async (_, days) => {
    const notes = new NotesInMemory();
    const [held, same] = [await bed.signal(), await bed.signal()];
    await bed.confirm(everything);
    await hold(held.id, inDays(3));
    await hold(same.id, inDays(60));
    await hold(held.id, days === null ? null : inDays(days));
    await notePlanTask(bed.database, notes).perform();
    await sql`delete from retention_hold where id = (select id from retention_hold order by id desc limit 1)`.execute(
      kysely,
    );
    const { rows } = await sql<{ reference: string }>`
      select reference from signal where id = ${held.id}`.execute(kysely);
    expect(await restored(notes)).toEqual({ held: [rows[0]?.reference] });
    await hold(held.id);
    await bed.confirmNow();
    expect(await restored(notes)).toBeUndefined();
  });

  it('does not know its holds until its plan is confirmed again, so that no letter about a report goes', async () => {
    const notes = new NotesInMemory();
    const held = await bed.signal();
    await bed.confirm(everything);
    await hold(held.id);
    await notePlanTask(bed.database, notes).perform();
    expect(await letterHolds.areKnown(bed.database.fork())).toBe(true);
    await sql`truncate retention_hold`.execute(kysely);
    await restored(notes);
    expect(await letterHolds.areKnown(bed.database.fork())).toBe(false);
    await saveFilePlanRule(bed.needs, { actor, rule: { ...everything, months: 120 } });
    expect(await letterHolds.areKnown(bed.database.fork())).toBe(false);
    await bed.confirmNow();
    expect(await letterHolds.areKnown(bed.database.fork())).toBe(true);
  });

  it('erases nothing when the plan was changed since', async () => {
    const notes = new NotesInMemory();
    const { id } = await bed.signal();
    const edition = await bed.confirm(everything);
    await saveFilePlanRule(bed.needs, { actor, rule: { ...everything, months: 120 } });
    await notePlanTask(bed.database, notes).perform();
    await saveFilePlanRule(bed.needs, { actor, rule: everything });
    await sql`update file_plan set edition = ${edition}`.execute(kysely);
    expect(await restored(notes)).toEqual({ held: [] });
    expect(await erased(id)).toBe(false);
    await bed.confirmNow();
    expect(await restored(notes)).toBeUndefined();
    expect(await erased(id)).toBe(true);
  });
});
