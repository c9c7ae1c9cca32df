import { dayOf, plusDays } from '@ns/municipality';
import { sql } from '@ns/platform';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { moveDate } from '../commands/move-date.ts';
import { recategorizeSignal } from '../commands/recategorize-signal.ts';
import { budgetPeriods } from '../domain/date-promise.ts';
import { lateTask } from '../schedule/late.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { promisesBetween } from './promises-between.ts';

const bed = await SignalsTestBed.open();
const { calendar } = bed.needs;
const today = dayOf(new Date());

/** What the days of a week say in all, and what the signals themselves count. */
async function both() {
  const rows = await promisesBetween(bed.needs.database.fork(), plusDays(today, -6), today);
  const { rows: counted } = await sql<{ made: number; kept: number; moved: number; broken: number }>`
    select sum(promises_made)::int as made, sum(promises_kept)::int as kept, sum(promises_moved)::int as moved,
      sum(promises_broken)::int as broken from signal`.execute(bed.kysely);
  const sum = (of: 'made' | 'kept' | 'moved' | 'broken') => rows.reduce((total, row) => total + row[of], 0);
  return {
    rows,
    history: { made: sum('made'), kept: sum('kept'), moved: sum('moved'), broken: sum('broken') },
    counted: counted[0],
  };
}
const move = async (signalId: string, period: string | null = null) =>
  moveDate(bed.needs, {
    actor: bed.clerk,
    signalId,
    version: (await bed.state(signalId)).version,
    clientKey: randomUUID(),
    reason: period === null ? 'MATERIALS' : 'BUDGET',
    on: period === null ? calendar.plusWorkingDays(today, 20) : null,
    period,
    message: null,
  });

describe('the promises of some days', () => {
  it('are those that the signals count, however they ended, by the department that has them now', async () => {
    const [kept, broken, other, budget, rejected, recategorized] = [
      await bed.received(),
      await bed.received(),
      await bed.received(),
      await bed.received(),
      await bed.received(),
      await bed.received(),
    ];
    await bed.step(kept, 'IN_PROGRESS');
    await move(kept);
    await bed.step(kept, 'RESOLVED', { message: 'Готово.' });
    await bed.step(kept, 'ASSIGNED', { message: 'Още не е готово.' });
    await move(budget, budgetPeriods(today).at(-1) ?? '');
    await bed.step(rejected, 'REJECTED', { message: 'Не е наше.' });
    const { version } = await bed.state(recategorized);
    const changed = { actor: bed.clerk, signalId: recategorized, version, category: 'roads.sign' };
    expect((await recategorizeSignal(bed.needs, changed)).kind).toBe('recategorized');
    await sql`update signal set department_code = 'ecology' where id = ${other}`.execute(bed.kysely);
    await sql`update signal set promised_on = '2026-12-01' where id = any(${[broken, other]}::uuid[])`.execute(
      bed.kysely,
    );
    await lateTask({ ...bed.needs, now: () => new Date('2026-12-02T08:00:00Z') }).perform();
    const { rows, history, counted } = await both();
    expect(history).toEqual(counted);
    expect(history.kept).toBeGreaterThan(1);
    expect(history.moved).toBe(2);
    expect(history.broken).toBe(2);
    expect(rows.map(({ departmentCode, undecided }) => [departmentCode, undecided])).toEqual([
      ['ecology', 1],
      ['op_kd', 1],
    ]);
    await sql`update signal set department_code = 'op_kd' where id = ${other}`.execute(bed.kysely);
    expect((await both()).rows.map((row) => [row.departmentCode, row.broken, row.undecided])).toEqual([
      ['op_kd', 2, 2],
    ]);
  });

  it('are of no other days; what waits for a decision is as of now', async () => {
    const before = await promisesBetween(bed.needs.database.fork(), plusDays(today, -13), plusDays(today, -7));
    expect(before).toEqual([{ departmentCode: 'op_kd', made: 0, kept: 0, moved: 0, broken: 0, undecided: 2 }]);
    const after = await promisesBetween(bed.needs.database.fork(), plusDays(today, 1), plusDays(today, 7));
    expect(after).toEqual(before);
  });

  it('begin and end by the local day, also where that is another one in UTC', async () => {
    await sql`alter table signal_event disable trigger signal_event_append_only`.execute(bed.kysely);
    await sql`update signal_event set at = '2026-10-25T21:30:00Z'`.execute(bed.kysely);
    await sql`update signal_event set at = '2026-11-01T22:30:00Z' where type = 'late'`.execute(bed.kysely);
    const week = async (monday: string) => {
      const [row] = await promisesBetween(bed.needs.database.fork(), monday, plusDays(monday, 6));
      return [(row?.made ?? 0) > 0, (row?.broken ?? 0) > 0];
    };
    // 23:30 on a Sunday in winter, and 0:30 on a Monday.
    expect(await week('2026-10-19')).toEqual([true, false]);
    expect(await week('2026-10-26')).toEqual([false, false]);
    expect(await week('2026-11-02')).toEqual([false, true]);
  });
});
