import { dayOf, plusDays } from '@ns/municipality';
import { mustExist, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { recategorizeSignal } from './recategorize-signal.ts';
import { takeReporterStep } from './take-reporter-step.ts';

const bed = await SignalsTestBed.open();
const { calendar } = bed.needs;
const today = dayOf(new Date());
const menus = await bed.needs.directory.menus();

const standing = async (id: string) => {
  const { rows } = await sql<{ category: string; term: string; on: string }>`
    select category_code as category, service_due_on::text as term, promise_kind as kind, promised_on::text as "on",
      decision_level as level, promise_missed_on::text as missed, promises_made as made from signal
    where id = ${id}`.execute(bed.kysely);
  return mustExist(rows[0], 'There is the signal.');
};
const dataOf = async (id: string) => {
  const { rows } = await sql<{ data: object }>`
    select data from signal_event where signal_id = ${id} and type = 'recategorized' order by id`.execute(bed.kysely);
  return rows.map(({ data }) => data);
};
/** A category with another term than that of the signal. */
const otherThan = (category: string) => {
  const days = menus.categories.get(category)?.targetWorkingDays;
  const other = [...menus.categories.values()].find(
    ({ archivedAt, parentCode, targetWorkingDays }) =>
      archivedAt == null && parentCode != null && targetWorkingDays != null && targetWorkingDays !== days,
  );
  return mustExist(other, 'There is a category with another term.').code;
};
const answer = async (signalId: string) => {
  const given = { accountId: bed.reporterId, text: 'Втори вход.', photoIds: [], textPath: 'text' };
  const outcome = await takeReporterStep(bed.needs, { event: 'answered', signalId, ...given });
  expect(outcome.kind).toBe('done');
};
const recategorize = async (signalId: string) => {
  const category = otherThan((await standing(signalId)).category);
  const { version } = await bed.state(signalId);
  const outcome = await recategorizeSignal(bed.needs, { actor: bed.clerk, signalId, version, category });
  expect(outcome.kind).toBe('recategorized');
  return category;
};

describe('another category', () => {
  it('has its own term, which is said to the reporter with the day in whose place it comes', async () => {
    const id = await bed.received();
    const before = await standing(id);
    const to = await recategorize(id);
    const after = await standing(id);
    expect(after).toMatchObject({ category: to, kind: 'TERM', on: after.term, made: 2 });
    expect(after.on).not.toBe(before.on);
    expect(await dataOf(id)).toEqual([{ from: before.category, to, promised: after.on, promisedBefore: before.on }]);
  });

  it('whose term would be over already leaves the promised day: nobody was given the one that is over', async () => {
    const id = await bed.received();
    const ahead = calendar.plusWorkingDays(today, 3);
    await sql`update signal set created_at = created_at - interval '1 year', incoming_date = null,
      promised_on = ${ahead}::date where id = ${id}`.execute(bed.kysely);
    const { category } = await standing(id);
    const to = await recategorize(id);
    const after = await standing(id);
    expect(after.term < today).toBe(true);
    expect(after).toMatchObject({ kind: 'TERM', on: ahead, level: null, missed: null, made: 1 });
    expect(await dataOf(id)).toEqual([{ from: category, to }]);
  });

  it('has the working days for which the reporter was asked, and the reporter answered', async () => {
    const id = await bed.received();
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Кой вход?' });
    await sql`update signal set clock_stopped_on = clock_stopped_on - 14 where id = ${id}`.execute(bed.kysely);
    await answer(id);
    const waited = calendar.workingDaysBetween(plusDays(today, -14), today);
    const to = await recategorize(id);
    const days = mustExist(menus.categories.get(to)?.targetWorkingDays, 'The category has a term.');
    const after = await standing(id);
    expect(after.term).toBe(calendar.plusWorkingDays(today, days + waited));
    expect(after.on).toBe(after.term);
    expect((await dataOf(id))[0]).toMatchObject({ paused: waited });
    const again = await recategorize(id);
    const others = mustExist(menus.categories.get(again)?.targetWorkingDays, 'The category has a term.');
    expect((await standing(id)).term).toBe(calendar.plusWorkingDays(today, others + waited));
  });

  it('is no new day for a reporter who is asked: the term of the category runs on from the answer', async () => {
    const id = await bed.received();
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Кой вход?' });
    // Both days are over by the calendar, but lay ahead when the clock stopped.
    await sql`update signal set created_at = created_at - interval '60 days', clock_stopped_on = clock_stopped_on - 60,
      promised_on = promised_on - 60, incoming_date = null where id = ${id}`.execute(bed.kysely);
    const before = await standing(id);
    const to = await recategorize(id);
    const after = await standing(id);
    expect(after).toMatchObject({ kind: 'TERM', on: after.term });
    expect(after.on).not.toBe(before.on);
    expect(await dataOf(id)).toEqual([{ from: before.category, to, promised: after.on }]);
    await answer(id);
    const answered = await standing(id);
    expect(answered.on >= today).toBe(true);
    expect(answered.on).toBe(answered.term);
  });

  it('does not hide a day that has passed: it is announced as it was', async () => {
    const id = await bed.received();
    const passed = plusDays(today, -1);
    await sql`update signal set promised_on = ${passed}::date where id = ${id}`.execute(bed.kysely);
    await recategorize(id);
    expect(await standing(id)).toMatchObject({ kind: 'TERM', on: passed, made: 1 });
  });
});
