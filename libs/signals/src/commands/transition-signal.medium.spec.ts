import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sql } from '@ns/platform';
import { silenceTask } from '../schedule/silence.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { textOf } from '../texts/index.ts';
import { takeReporterStep } from './take-reporter-step.ts';

const bed = await SignalsTestBed.open();

const problemPaths = (outcome: Awaited<ReturnType<SignalsTestBed['step']>>) =>
  outcome.kind === 'invalid' ? outcome.problems.map((problem) => problem.path) : outcome.kind;

describe('handling a signal', () => {
  it('goes from received through assigned to resolved with the action taken', async () => {
    const id = await bed.received();
    expect((await bed.step(id, 'ASSIGNED', { department: 'op_kd', assigneeId: bed.clerk.id })).kind).toBe('moved');
    expect((await bed.step(id, 'RESOLVED', { message: 'Дупката е запълнена.' })).kind).toBe('moved');
    expect(await bed.state(id)).toMatchObject({
      status: 'RESOLVED',
      version: 3,
      assignee_id: bed.clerk.id,
      action_taken: 'Дупката е запълнена.',
    });
    expect(await bed.events(id)).toEqual(['received', 'assigned', 'resolved']);
  });

  it('assigns a signal without an assignee to the person who starts the work, and no other signal', async () => {
    const id = await bed.received();
    await bed.step(id, 'IN_PROGRESS');
    expect((await bed.state(id)).assignee_id).toBe(bed.clerk.id);
    const assigned = await bed.received();
    const colleague = await bed.colleagueOf(bed.clerk.id);
    await bed.step(assigned, 'ASSIGNED', { department: 'op_kd', assigneeId: colleague });
    await bed.step(assigned, 'IN_PROGRESS', { actor: bed.dispatcher });
    expect((await bed.state(assigned)).assignee_id).toBe(colleague);
    const handedOver = await bed.received();
    await bed.step(handedOver, 'IN_PROGRESS', { department: 'ecology' });
    expect((await bed.state(handedOver)).assignee_id).toBeNull();
  });

  it('goes to the substitute of somebody who is away, and the history says so', async () => {
    const away = await bed.colleagueOf(bed.clerk.id);
    const since = (days: number) => sql`
      update account set away_until = current_date + ${days}::int, substitute_id = ${bed.clerk.id}
      where id = ${away}`;
    await since(3).execute(bed.kysely);
    const id = await bed.received();
    await bed.step(id, 'ASSIGNED', { department: 'op_kd', assigneeId: away });
    expect((await bed.state(id)).assignee_id).toBe(bed.clerk.id);
    const event = (
      await sql<{ note: string }>`
      select note from signal_event where signal_id = ${id} and type = 'assigned'`.execute(bed.kysely)
    ).rows[0];
    expect(event?.note).toContain('отсъства до');
    await since(-2).execute(bed.kysely);
    const later = await bed.received();
    await bed.step(later, 'ASSIGNED', { department: 'op_kd', assigneeId: away });
    expect((await bed.state(later)).assignee_id).toBe(away);
  });

  it('a signal that waits for its reporter says what to do first', async () => {
    const id = await bed.received();
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    const outcome = await bed.step(id, 'ASSIGNED', { department: 'op_kd', assigneeId: bed.clerk.id });
    expect(outcome).toMatchObject({
      kind: 'invalid',
      problems: [{ message: textOf('stepWaitsForReporter') }],
    });
    expect(outcome.kind === 'invalid' && outcome.problems.length).toBe(1);
  });

  it('a change based on an old version is refused and changes nothing', async () => {
    const id = await bed.received();
    await bed.step(id, 'IN_PROGRESS');
    expect((await bed.step(id, 'RESOLVED', { version: 1, message: 'x' })).kind).toBe('stale');
    expect((await bed.state(id)).status).toBe('IN_PROGRESS');
  });

  it('of two changes at once on one version, one wins and one is stale', async () => {
    const id = await bed.received();
    const outcomes = await Promise.all([
      bed.step(id, 'IN_PROGRESS', { version: 1 }),
      bed.step(id, 'REJECTED', { version: 1, message: 'Не е наше.' }),
    ]);
    expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['moved', 'stale']);
  });

  it('an illegal step is named with the present status', async () => {
    const id = await bed.received();
    expect(await bed.step(id, 'RESOLVED', { message: 'x' })).toEqual({ kind: 'illegal', from: 'RECEIVED' });
  });

  it('a clerk of another department finds nothing', async () => {
    const id = await bed.received();
    expect((await bed.step(id, 'IN_PROGRESS', { actor: bed.otherClerk })).kind).toBe('notFound');
    expect((await bed.step(id, 'IN_PROGRESS', { actor: bed.dispatcher })).kind).toBe('moved');
  });

  it('an unknown id is not found, also when it is no UUID', async () => {
    const id = await bed.received();
    expect((await bed.step(id, 'IN_PROGRESS', { signalId: randomUUID() })).kind).toBe('notFound');
    expect((await bed.step(id, 'IN_PROGRESS', { signalId: 'x; drop' })).kind).toBe('notFound');
  });

  it('assigning to somebody of another department is refused at the field', async () => {
    const id = await bed.received();
    expect(
      problemPaths(await bed.step(id, 'ASSIGNED', { department: 'op_kd', assigneeId: bed.otherClerk.id })),
    ).toEqual(['assigneeId']);
  });

  it('forwarding needs the body and the reason', async () => {
    const id = await bed.received();
    expect(problemPaths(await bed.step(id, 'FORWARDED'))).toEqual(['externalBody', 'message']);
    expect((await bed.step(id, 'FORWARDED', { externalBody: 'viks', message: 'Мрежата е на ВиК.' })).kind).toBe(
      'moved',
    );
  });

  it('a category that asks for a photo of the work cannot be resolved without one', async () => {
    const id = await bed.received({ category: 'roads.sign', answers: [] });
    await bed.step(id, 'IN_PROGRESS');
    expect(problemPaths(await bed.step(id, 'RESOLVED', { message: 'Готово.' }))).toEqual(['photoIds']);
  });

  it('reassigning must name another department or assignee', async () => {
    const id = await bed.received();
    await bed.step(id, 'ASSIGNED', { department: 'op_kd' });
    expect(problemPaths(await bed.step(id, 'ASSIGNED', { department: 'op_kd' }))).toEqual(['department']);
    expect((await bed.step(id, 'ASSIGNED', { department: 'ecology' })).kind).toBe('moved');
    expect((await bed.state(id)).department_code).toBe('ecology');
  });

  it('the reporter of a duplicate follows the signal it doubles', async () => {
    const original = await bed.received();
    const twin = await bed.received();
    await sql`delete from signal_follower where signal_id = ${original}`.execute(bed.kysely);
    expect((await bed.step(twin, 'DUPLICATE', { duplicateOf: original })).kind).toBe('moved');
    const follower = (
      await sql<{ account_id: string }>`
      select account_id from signal_follower where signal_id = ${original}`.execute(bed.kysely)
    ).rows[0];
    expect(follower?.account_id).toBe(bed.reporterId);
  });

  it('a signal doubles neither itself nor another duplicate', async () => {
    const original = await bed.received();
    const twin = await bed.received();
    await bed.step(twin, 'DUPLICATE', { duplicateOf: original });
    const third = await bed.received();
    expect(problemPaths(await bed.step(third, 'DUPLICATE', { duplicateOf: third }))).toEqual(['duplicateOf']);
    expect(problemPaths(await bed.step(third, 'DUPLICATE', { duplicateOf: twin }))).toEqual(['duplicateOf']);
  });
});

describe('what was forwarded or joined by mistake', () => {
  const bodyAndDouble = async (id: string) =>
    (
      await sql<{ body: string | null; double: string | null }>`
        select external_body_code as body, duplicate_of_id as double from signal where id = ${id}`.execute(bed.kysely)
    ).rows[0];

  it.each([
    ['FORWARDED', () => ({ externalBody: 'viks', message: 'Водопроводът е на ВиК.' })],
    ['DUPLICATE', async () => ({ duplicateOf: await bed.received() })],
  ] as const)('comes back from %s without what it was given', async (status, details) => {
    const id = await bed.received();
    await bed.step(id, status, await details());
    expect(Object.values((await bodyAndDouble(id)) ?? {}).filter((value) => value !== null)).toHaveLength(1);
    expect((await bed.step(id, 'ASSIGNED', { message: 'ВиК отговори, че не е тяхно.' })).kind).toBe('moved');
    expect(await bodyAndDouble(id)).toEqual({ body: null, double: null });
    expect(await bed.state(id)).toMatchObject({ status: 'ASSIGNED', action_taken: null });
    expect((await bed.events(id)).at(-1)).toBe('reopened');
  });

  it('comes back with photos and notes due again, whatever the file plan took of it before', async () => {
    const id = await bed.received();
    await bed.step(id, 'REJECTED', { message: 'Няма дупка.' });
    await sql`update signal set photos_erased_at = now(), notes_erased_at = now(), separated_at = now()
      where id = ${id}`.execute(bed.kysely);
    await bed.step(id, 'ASSIGNED', { message: 'Има дупка.' });
    const { rows } = await sql`select photos_erased_at as photos, notes_erased_at as notes,
      separated_at is null as "hasReporter" from signal where id = ${id}`.execute(bed.kysely);
    expect(rows).toEqual([{ photos: null, notes: null, hasReporter: false }]);
  });
});

describe('the reporter', () => {
  const mine = (signalId: string, text: string | null = 'Отговор.') => ({
    accountId: bed.reporterId,
    signalId,
    text,
    photoIds: [],
    textPath: 'text',
  });

  it('answers a question and the signal goes back to where it was', async () => {
    const id = await bed.received();
    await bed.step(id, 'IN_PROGRESS');
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Пред кой вход?' });
    expect((await takeReporterStep(bed.needs, { event: 'answered', ...mine(id) })).kind).toBe('done');
    expect((await bed.state(id)).status).toBe('IN_PROGRESS');
  });

  it('answers late, once, a question that the staff has closed, and the signal stays where it is', async () => {
    const id = await bed.received();
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Пред кой вход?' });
    await bed.step(id, 'ASSIGNED');
    const closed = await bed.state(id);
    expect((await takeReporterStep(bed.needs, { event: 'answered', ...mine(id, ' ') })).kind).toBe('invalid');
    expect((await takeReporterStep(bed.needs, { event: 'answered', ...mine(id, 'Пред вход Б.') })).kind).toBe('done');
    expect(await bed.state(id)).toEqual(closed);
    expect((await bed.events(id)).slice(-2)).toEqual(['resumed', 'answered']);
    expect((await takeReporterStep(bed.needs, { event: 'answered', ...mine(id, 'Още нещо.') })).kind).toBe(
      'notAvailable',
    );
  });

  it('is refused when the work ended without the answer, or there is nothing to answer', async () => {
    const id = await bed.received();
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Пред кой вход?' });
    await bed.step(id, 'ASSIGNED');
    await bed.step(id, 'RESOLVED', { message: 'Готово.' });
    expect((await takeReporterStep(bed.needs, { event: 'answered', ...mine(id) })).kind).toBe('notAvailable');
    expect((await takeReporterStep(bed.needs, { event: 'answered', ...mine(await bed.received()) })).kind).toBe(
      'notAvailable',
    );
  });

  it('cannot touch the signal of somebody else', async () => {
    const id = await bed.received();
    expect(
      (await takeReporterStep(bed.needs, { event: 'withdrawn', accountId: bed.clerk.id, signalId: id })).kind,
    ).toBe('notFound');
  });

  it('disputes an outcome, and the signal begins anew with a new service target', async () => {
    const id = await bed.received();
    await bed.step(id, 'IN_PROGRESS');
    await bed.step(id, 'RESOLVED', { message: 'Готово.' });
    expect((await takeReporterStep(bed.needs, { event: 'reopened', ...mine(id, 'Не е запълнена.') })).kind).toBe(
      'done',
    );
    expect(await bed.state(id)).toMatchObject({ status: 'ASSIGNED', action_taken: null });
  });

  it('the service clock stands still while the question is open', async () => {
    const id = await bed.received();
    const due = (await bed.state(id)).service_due_on;
    await bed.step(id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    await sql`update signal set clock_stopped_on = clock_stopped_on - 14 where id = ${id}`.execute(bed.kysely);
    await takeReporterStep(bed.needs, { event: 'answered', ...mine(id) });
    expect((await bed.state(id)).service_due_on).not.toBe(due);
  });
});

describe('two weeks of silence', () => {
  const perform = () => silenceTask(bed.needs).perform();

  it('close a resolved signal and return an unanswered one to the clerk', async () => {
    const resolved = await bed.received();
    await bed.step(resolved, 'IN_PROGRESS');
    await bed.step(resolved, 'RESOLVED', { message: 'Готово.' });
    const asked = await bed.received();
    await bed.step(asked, 'AWAITING_REPORTER', { message: 'Къде?' });
    await perform();
    expect([(await bed.state(resolved)).status, (await bed.state(asked)).status]).toEqual([
      'RESOLVED',
      'AWAITING_REPORTER',
    ]);
    await bed.age(resolved, 15);
    await bed.age(asked, 15);
    await perform();
    expect([(await bed.state(resolved)).status, (await bed.state(asked)).status]).toEqual(['CLOSED', 'ASSIGNED']);
  });
});

describe('the history', () => {
  it('cannot be changed or deleted', async () => {
    const id = await bed.received();
    await expect(
      sql`update signal_event set message = 'x' where signal_id = ${id}`.execute(bed.kysely),
    ).rejects.toThrow('append-only');
    await expect(sql`delete from signal_event where signal_id = ${id}`.execute(bed.kysely)).rejects.toThrow(
      'append-only',
    );
  });

  it('holds a status outside the enum off', async () => {
    const id = await bed.received();
    await expect(sql`update signal set status = 'LOST' where id = ${id}`.execute(bed.kysely)).rejects.toThrow(
      'invalid input value for enum',
    );
  });
});
