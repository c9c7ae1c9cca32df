import { dayOf } from '@ns/municipality';
import { inLanguage, mustExist, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { moveDate } from '../commands/move-date.ts';
import { type DatedRow, nextDayOf, nextDaySentence } from '../domain/next-day.ts';
import { randomUUID } from 'node:crypto';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { lateTask } from './late.ts';

const bed = await SignalsTestBed.open();

const promisedOn = (id: string, day: string) =>
  sql`update signal set service_due_on = ${day}::date, promised_on = ${day}::date where id = ${id}`.execute(bed.kysely);
/** A working morning far ahead of the machine's clock, so that every promise of these tests is behind it. */
const look = (instant = '2038-03-10T06:00:00Z') => lateTask({ ...bed.needs, now: () => new Date(instant) }).perform();
const standing = async (id: string) => {
  const { rows } = await sql<Record<string, unknown>>`
    select promise_kind as kind, promised_on::text as "on", decision_level as level, promise_missed_on::text as missed,
      promises_made as made, promises_broken as broken from signal where id = ${id}`.execute(bed.kysely);
  return rows[0];
};

describe('a promised day that passes', () => {
  it('is announced once, also when several workers look, and somebody has to set a new one', async () => {
    const id = await bed.received();
    await promisedOn(id, '2038-03-09');
    await Promise.all([look(), look()]);
    await look();
    expect(await bed.events(id)).toEqual(['received', 'late']);
    expect(await standing(id)).toEqual({
      kind: 'DECISION',
      on: '2038-03-12',
      level: 'WORK',
      missed: '2038-03-09',
      made: 1,
      broken: 1,
    });
  });

  it('that the release before has announced is not announced again, and somebody has to set a new one', async () => {
    const id = await bed.received();
    await promisedOn(id, '2038-03-09');
    await bed.needs.database.transaction((tx) =>
      appendSignalEvent(tx, { signalId: id, type: 'late', actor: null, data: { dueOn: '2038-03-09' } }),
    );
    await Promise.all([look(), look()]);
    expect(await bed.events(id)).toEqual(['received', 'late']);
    expect(await standing(id)).toMatchObject({ kind: 'DECISION', level: 'WORK', missed: '2038-03-09', broken: 1 });
    await look('2038-03-15T06:00:00Z');
    expect(await bed.events(id)).toEqual(['received', 'late', 'escalated']);
  });

  it('goes up to the head and to the manager, each once, and is never without a next day', async () => {
    const id = await bed.received();
    await promisedOn(id, '2038-03-09');
    for (const day of ['2038-03-10', '2038-03-12', '2038-03-15', '2038-03-18', '2038-03-19', '2038-03-29']) {
      await look(`${day}T06:00:00Z`);
      expect((await standing(id))?.['on']).toSatisfy((on: string) => on >= day);
    }
    expect(await bed.events(id)).toEqual(['received', 'late', 'escalated', 'escalated', 'escalated']);
    expect(await standing(id)).toMatchObject({ level: 'MANAGEMENT', missed: '2038-03-09', made: 1, broken: 1 });
  });

  it('waits for a working morning: nothing is announced on a free day or at night', async () => {
    const id = await bed.received();
    await promisedOn(id, '2038-02-26');
    // A Saturday, a national holiday, and a Tuesday before seven.
    for (const instant of ['2038-02-27T08:00:00Z', '2038-03-03T08:00:00Z', '2038-03-02T04:00:00Z']) {
      await look(instant);
    }
    expect(await bed.events(id)).toEqual(['received']);
    await look('2038-03-02T05:30:00Z');
    expect(await bed.events(id)).toEqual(['received', 'late']);
  });

  it('is no matter while there is time, while the reporter is asked, and after an outcome', async () => {
    const [early, asked, done] = [await bed.received(), await bed.received(), await bed.received()];
    await promisedOn(early, '2126-01-05');
    for (const id of [asked, done]) {
      await bed.step(id, 'IN_PROGRESS');
    }
    expect((await bed.step(asked, 'AWAITING_REPORTER', { message: 'Къде точно?' })).kind).toBe('moved');
    expect((await bed.step(done, 'RESOLVED', { message: 'Дупката е запълнена.' })).kind).toBe('moved');
    await promisedOn(asked, bed.needs.calendar.plusWorkingDays(dayOf(new Date()), 1));
    await look();
    for (const id of [early, asked, done]) {
      expect(await bed.events(id)).not.toContain('late');
    }
  });

  it('is announced with a question that is asked before its morning', async () => {
    const id = await bed.received();
    await bed.step(id, 'IN_PROGRESS');
    await promisedOn(id, '2026-01-05');
    expect((await bed.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' })).kind).toBe('moved');
    expect(await bed.events(id)).toEqual(['received', 'started', 'late', 'asked']);
    expect(await standing(id)).toMatchObject({ kind: 'DECISION', level: 'WORK', missed: '2026-01-05', broken: 1 });
    await look();
    expect((await bed.step(id, 'IN_PROGRESS')).kind).toBe('moved');
    expect(await bed.events(id)).toEqual(['received', 'started', 'late', 'asked', 'resumed']);
    expect(await standing(id)).toMatchObject({ kind: 'DECISION', missed: '2026-01-05', broken: 1 });
  });

  it('on which the money was to be asked about is no broken promise, and is said as what it was', async () => {
    const id = await bed.received();
    await sql`update signal set promise_kind = 'BUDGET', promised_on = '2038-03-09', promise_reason = 'BUDGET',
      promise_period = '2027' where id = ${id}`.execute(bed.kysely);
    await look();
    expect(await standing(id)).toMatchObject({ kind: 'DECISION', level: 'WORK', missed: '2038-03-09', broken: 0 });
    const next = async () => {
      const { rows } = await sql<Omit<DatedRow, 'statusSince'>>`
        select status, promise_kind as "promiseKind", promised_on::text as "promisedOn",
          promise_reason as "promiseReason", promise_period as "promisePeriod", decision_level as "decisionLevel",
          promise_missed_on::text as "promiseMissedOn" from signal where id = ${id}`.execute(bed.kysely);
      const row = mustExist(rows[0], 'There is the signal.');
      const day = mustExist(nextDayOf({ ...row, statusSince: new Date() }, 14), 'It has a next day.');
      return inLanguage('BG', nextDaySentence(day, { department: 'Екология', body: '' }, 'REPORTER'));
    };
    const [unsaid, decided] = ['До 09.03 нямаше новина за средствата.', 'определя ръководителят на Екология.'];
    expect(await next()).toBe(`${unsaid} Нова дата до 12.03 определя: Екология.`);
    await look('2038-03-15T06:00:00Z');
    expect(await next()).toBe(`${unsaid} Нова дата до 18.03 ${decided}`);
  });

  it('is announced again when it was moved and passes once more', async () => {
    const id = await bed.received();
    await promisedOn(id, '2038-03-09');
    await look();
    const { version } = await bed.state(id);
    const moved = await moveDate(bed.needs, {
      actor: bed.clerk,
      signalId: id,
      version,
      clientKey: randomUUID(),
      reason: 'WEATHER',
      on: await workingDayAhead(),
      period: null,
      message: null,
    });
    expect(moved.kind).toBe('moved');
    await look('2039-03-08T06:00:00Z');
    expect(await bed.events(id)).toEqual(['received', 'late', 'date_moved', 'late']);
    expect(await standing(id)).toMatchObject({ made: 2, broken: 2 });
  });
});

describe('the day of a forwarded signal', () => {
  const expected = async (kind: string) => {
    const id = await bed.received();
    const forwarding = { externalBody: 'viks', message: 'За тях е.' };
    expect((await bed.step(id, 'FORWARDED', forwarding)).kind).toBe('moved');
    await sql`update signal set promise_kind = ${kind}, promised_on = '2038-03-09' where id = ${id}`.execute(
      bed.kysely,
    );
    return id;
  };

  it.each(['FORWARD', 'REPLY', 'NEXT_STEP'])('that passed (%s) is announced once and goes up', async (kind) => {
    const id = await expected(kind);
    await Promise.all([look(), look()]);
    expect(await standing(id)).toMatchObject({ kind: 'DECISION', level: 'WORK', missed: '2038-03-09', broken: 0 });
    for (const day of ['2038-03-15', '2038-03-19', '2038-03-29']) {
      await look(`${day}T06:00:00Z`);
    }
    expect(await bed.events(id)).toEqual(['received', 'forwarded', 'late', 'escalated', 'escalated', 'escalated']);
    expect(await standing(id)).toMatchObject({ kind: 'DECISION', level: 'MANAGEMENT', broken: 0 });
  });

  it('is moved by staff to another one of its own kind, for its own reasons', async () => {
    const id = await expected('FORWARD');
    const { rows } = await sql<{ version: number }>`select version from signal where id = ${id}`.execute(bed.kysely);
    const version = rows[0]?.version ?? 0;
    const on = await workingDayAhead();
    const move = (reason: 'WEATHER' | 'BUDGET' | 'OTHER_BODY', period: string | null = null) =>
      moveDate(bed.needs, {
        actor: bed.clerk,
        signalId: id,
        version,
        clientKey: randomUUID(),
        reason,
        on: period === null ? on : null,
        period,
        message: null,
      });
    expect(await move('WEATHER')).toMatchObject({ kind: 'invalid', problems: [{ path: 'reason' }] });
    expect(await move('BUDGET', String(new Date().getFullYear() + 1))).toMatchObject({
      kind: 'invalid',
      problems: [{ path: 'reason' }],
    });
    expect(await move('OTHER_BODY')).toMatchObject({ kind: 'moved' });
    expect(await standing(id)).toMatchObject({ kind: 'FORWARD', on });
  });
});

async function workingDayAhead(): Promise<string> {
  return bed.needs.calendar.plusWorkingDays(dayOf(new Date()), 5);
}
