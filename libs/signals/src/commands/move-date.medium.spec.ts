import { dayOf, plusDays } from '@ns/municipality';
import { sql } from '@ns/platform';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { budgetPeriods } from '../domain/date-promise.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { moveDate, type MoveDateProps } from './move-date.ts';

const bed = await SignalsTestBed.open();
const { calendar } = bed.needs;
const today = dayOf(new Date());
const ahead = (days: number) => calendar.plusWorkingDays(today, days);

const move = async (signalId: string, over: Partial<MoveDateProps> = {}) =>
  moveDate(bed.needs, {
    actor: bed.clerk,
    signalId,
    version: (await bed.state(signalId)).version,
    clientKey: randomUUID(),
    reason: 'MATERIALS',
    on: ahead(20),
    period: null,
    message: null,
    ...over,
  });
const standing = async (id: string) => {
  const { rows } = await sql<Record<string, unknown>>`
    select promise_kind as kind, promised_on::text as "on", promise_reason as reason, promise_period as period,
      date_moves as moves, promises_made as made, promises_kept as kept, promises_moved as moved,
      promises_broken as broken from signal where id = ${id}`.execute(bed.kysely);
  return rows[0];
};
const head = { ...bed.clerk, kind: 'HEAD' } as const;
const manager = { ...bed.dispatcher, kind: 'MANAGER' } as const;

describe('another day', () => {
  it('takes the place of the term, with its reason, and counts as moved', async () => {
    const id = await bed.received();
    expect((await move(id)).kind).toBe('moved');
    expect(await bed.events(id)).toEqual(['received', 'date_moved']);
    expect(await standing(id)).toEqual({
      kind: 'DATE',
      on: ahead(20),
      reason: 'MATERIALS',
      period: null,
      moves: 1,
      made: 2,
      kept: 0,
      moved: 1,
      broken: 0,
    });
    await bed.step(id, 'IN_PROGRESS');
    expect((await bed.step(id, 'RESOLVED', { message: 'Готово.' })).kind).toBe('moved');
    expect(await standing(id)).toMatchObject({ kind: null, on: null, made: 2, kept: 1, moved: 1, broken: 0 });
  });

  it('in the place of one that has passed is no move in time, also before the morning that announces it', async () => {
    const id = await bed.received();
    await sql`update signal set promised_on = ${plusDays(today, -1)}::date where id = ${id}`.execute(bed.kysely);
    expect((await move(id)).kind).toBe('moved');
    expect(await standing(id)).toMatchObject({ kind: 'DATE', on: ahead(20), made: 2, moved: 0, broken: 1 });
  });

  it('is set twice by those who work on it, then by the head; the manager may, too', async () => {
    const id = await bed.received();
    expect((await move(id, { on: ahead(21) })).kind).toBe('moved');
    expect((await move(id, { on: ahead(22) })).kind).toBe('moved');
    expect((await move(id, { on: ahead(23) })).kind).toBe('headDecides');
    expect((await move(id, { on: ahead(23), actor: bed.dispatcher })).kind).toBe('headDecides');
    expect((await move(id, { on: ahead(23), actor: head })).kind).toBe('moved');
    expect((await move(id, { on: ahead(24), actor: manager })).kind).toBe('moved');
    expect(await standing(id)).toMatchObject({ moves: 4, made: 5, moved: 4 });
  });

  it('is not set by clerks of other departments, and once for one key', async () => {
    const id = await bed.received();
    expect((await move(id, { actor: bed.otherClerk })).kind).toBe('notFound');
    const { version } = await bed.state(id);
    const once = { clientKey: randomUUID(), version };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => move(id, once)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(outcomes.map(() => 'moved'));
    expect(await bed.events(id)).toEqual(['received', 'date_moved']);
    expect((await move(id, { ...once, reason: 'WEATHER' })).kind).toBe('invalid');
    expect((await move(id, { version: version - 1 })).kind).toBe('stale');
  });

  it('is one of those who set it at once; the others see that it changed', async () => {
    const id = await bed.received();
    const { version } = await bed.state(id);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => move(id, { version })));
    expect(outcomes.filter(({ kind }) => kind === 'moved')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'stale')).toHaveLength(9);
  });

  it.each([
    ['today', { on: today }],
    ['a day that has passed', { on: plusDays(today, -1) }],
    ['a day too far ahead', { on: ahead(200) }],
    ['a free day', { on: saturday() }],
    ['no day', { on: null }],
    ['a period without the reason for it', { on: null, period: budgetPeriods(today)[0] ?? '' }],
    ['a period that is none', { on: null, reason: 'BUDGET', period: '1999' }],
    ['a day and a period', { reason: 'BUDGET', period: budgetPeriods(today)[0] ?? '' }],
    ['another reason without a word', { reason: 'OTHER' }],
    ['a text that is too long', { message: 'а'.repeat(4001) }],
    ['a key that is none', { clientKey: 'no' }],
  ] as const)('is refused when it is %s', async (_name, over) => {
    const id = await bed.received();
    expect((await move(id, over)).kind).toBe('invalid');
    expect(await bed.events(id)).toEqual(['received']);
  });

  it('is not set while the reporter is asked, or after the work; a question moves it by the days it took', async () => {
    const id = await bed.received();
    await move(id);
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    expect((await move(id)).kind).toBe('notRunning');
    await sql`update signal set clock_stopped_on = ${calendarDaysBack(3)}::date where id = ${id}`.execute(bed.kysely);
    await bed.step(id, 'ASSIGNED');
    expect((await standing(id))?.['on']).toBe(
      calendar.plusWorkingDays(ahead(20), calendar.workingDaysBetween(calendarDaysBack(3), today)),
    );
    await bed.step(id, 'REJECTED', { message: 'Не е наше.' });
    expect((await move(id)).kind).toBe('notRunning');
  });
});

describe('work that waits for money', () => {
  it('has a season or a year, and is asked anew on the first working day of the next quarter', async () => {
    const id = await bed.received();
    const period = budgetPeriods(today).at(-1) ?? '';
    expect((await move(id, { reason: 'BUDGET', on: null, period })).kind).toBe('moved');
    const stands = await standing(id);
    expect(stands).toMatchObject({ kind: 'BUDGET', period, made: 1, moved: 1, broken: 0 });
    expect(['01', '04', '07', '10']).toContain(String(stands?.['on']).slice(5, 7));
  });

  it('is said anew as often as it takes, without the head', async () => {
    const id = await bed.received();
    const period = budgetPeriods(today).at(-1) ?? '';
    for (let quarter = 0; quarter < 4; quarter += 1) {
      expect((await move(id, { reason: 'BUDGET', on: null, period })).kind).toBe('moved');
    }
    expect(await standing(id)).toMatchObject({ moves: 1, made: 1, moved: 1 });
  });
});

function saturday(): string {
  let day = plusDays(today, 7);
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 6) {
    day = plusDays(day, 1);
  }
  return day;
}

function calendarDaysBack(days: number): string {
  return plusDays(today, -days);
}
