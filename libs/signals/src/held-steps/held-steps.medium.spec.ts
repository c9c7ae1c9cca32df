import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import type { TransitionSignalProps } from '../commands/transition-signal.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import { dueStepsTask, forgetRefusedStepsTask } from './held-step-jobs.ts';
import { heldStepsBy, heldStepsOf } from '../queries/held-steps.ts';

const bed = await SignalsTestBed.open();
const { hold, take, undo, publish } = bed.commands;

const resolving = async (
  signalId: string,
  over: Partial<TransitionSignalProps> = {},
): Promise<TransitionSignalProps> => ({
  actor: bed.clerk,
  signalId,
  version: (await bed.state(signalId)).version,
  to: 'RESOLVED',
  department: null,
  assigneeId: null,
  externalBody: null,
  duplicateOf: null,
  message: 'Дупката е запълнена.',
  note: null,
  photoIds: [],
  ...over,
});

/** A signal on which work goes on. */
async function inWork(): Promise<string> {
  const id = await bed.received();
  await bed.step(id, 'IN_PROGRESS');
  return id;
}

/** The step that waits on a signal. */
async function heldOn(signalId: string) {
  const step = (await heldStepsOf(bed.database.fork(), [signalId])).get(signalId);
  if (!step) {
    throw new Error('No step is held.');
  }
  return step;
}

/** A held step on a signal in work. */
async function holding(seconds = 60): Promise<{ readonly signalId: string; readonly id: string }> {
  const signalId = await inWork();
  expect((await hold.execute(await resolving(signalId), seconds)).kind).toBe('holding');
  return { signalId, id: (await heldOn(signalId)).id };
}

/** Lets the time of a held step be over. */
const passTime = (id: string) =>
  sql`update held_step set due_at = now() - interval '1 millisecond' where id = ${id}`.execute(bed.kysely);

describe('a held step', () => {
  it('changes nothing until its time is over, and then is taken once, by whichever process', async () => {
    const { signalId, id } = await holding();
    const before = await bed.state(signalId);
    expect(await take.whenDue(id)).toEqual({ kind: 'over' });
    expect(await bed.events(signalId)).toEqual(['received', 'started']);
    expect(await bed.state(signalId)).toEqual(before);
    await passTime(id);
    const outcomes = await Promise.all([take.whenDue(id), take.whenDue(id), take.whenDue(id)]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['moved', 'over', 'over']);
    expect(await bed.events(signalId)).toEqual(['received', 'started', 'resolved']);
    expect(await bed.state(signalId)).toMatchObject({ status: 'RESOLVED', action_taken: 'Дупката е запълнена.' });
  });

  it('is given back with its form when it is undone in time, and only to its author', async () => {
    const { signalId, id } = await holding();
    expect(await undo.execute(bed.dispatcher.id, id)).toEqual({ kind: 'notFound' });
    expect(await undo.execute(bed.clerk.id, id)).toMatchObject({
      kind: 'undone',
      step: { toStatus: 'RESOLVED', form: { message: 'Дупката е запълнена.', photoIds: [] } },
    });
    await passTime(id);
    expect(await take.whenDue(id)).toEqual({ kind: 'over' });
    expect(await bed.events(signalId)).toEqual(['received', 'started']);
  });

  it('cannot be undone any more when its time is over, and is found by the sweeper', async () => {
    const { id } = await holding();
    await passTime(id);
    expect(await undo.execute(bed.clerk.id, id)).toEqual({ kind: 'late' });
    const requests = await dueStepsTask(bed.database).perform();
    expect(requests.map(({ payload }) => payload)).toContainEqual({ heldStepId: id });
  });

  it('is either taken or undone when both happen at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { signalId, id } = await holding();
      const [taken, undone] = await Promise.all([take.early(bed.clerk.id, id), undo.execute(bed.clerk.id, id)]);
      expect([taken.kind === 'moved', undone.kind === 'undone'].filter(Boolean)).toHaveLength(1);
      expect((await bed.state(signalId)).status).toBe(taken.kind === 'moved' ? 'RESOLVED' : 'IN_PROGRESS');
    }
  });

  it('keeps every other step of the signal waiting, also one that is to be held', async () => {
    const { signalId } = await holding();
    expect((await bed.step(signalId, 'REJECTED', { message: 'x' })).kind).toBe('held');
    expect((await hold.execute(await resolving(signalId, { actor: bed.dispatcher }), 10)).kind).toBe('held');
    const both = await inWork();
    const outcomes = await Promise.all([
      hold.execute(await resolving(both), 10),
      hold.execute(await resolving(both, { actor: bed.dispatcher }), 10),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['held', 'holding']);
  });

  it('is refused at once for what the step itself would be refused for', async () => {
    const id = await inWork();
    expect((await hold.execute(await resolving(id, { message: null }), 10)).kind).toBe('invalid');
    expect((await hold.execute(await resolving(id, { version: 1 }), 10)).kind).toBe('stale');
    expect((await hold.execute(await resolving(id, { to: 'WITHDRAWN' }), 10)).kind).toBe('illegal');
    expect((await hold.execute(await resolving(id, { actor: bed.otherClerk }), 10)).kind).toBe('notFound');
    expect((await hold.execute(await resolving(id), 61)).kind).toBe('invalid');
    expect((await heldStepsOf(bed.database.fork(), [id])).size).toBe(0);
  });

  it('is taken at once by its author alone', async () => {
    const { signalId, id } = await holding();
    expect(await take.early(bed.dispatcher.id, id)).toEqual({ kind: 'over' });
    expect((await take.early(bed.clerk.id, id)).kind).toBe('moved');
    expect(await bed.events(signalId)).toEqual(['received', 'started', 'resolved']);
  });
});

describe('a held step that cannot be taken', () => {
  it('is kept with its form for its author, who goes on with it; the signal is as others left it', async () => {
    const { signalId, id } = await holding();
    await publish.publish({ actor: bed.dispatcher, signalId, version: (await bed.state(signalId)).version });
    await passTime(id);
    expect((await take.whenDue(id)).kind).toBe('stale');
    expect(await heldOn(signalId)).toMatchObject({ refusal: 'STALE', form: { message: 'Дупката е запълнена.' } });
    expect((await heldStepsBy(bed.database.fork(), bed.clerk.id)).map((step) => step.id)).toContain(id);
    expect(await dueStepsTask(bed.database).perform()).not.toContainEqual(
      expect.objectContaining({ payload: { heldStepId: id } }),
    );
    expect((await undo.execute(bed.clerk.id, id)).kind).toBe('undone');
    expect((await bed.state(signalId)).status).toBe('IN_PROGRESS');
  });

  it('holds no other step up, and is over when one is taken', async () => {
    const { signalId, id } = await holding();
    await publish.publish({ actor: bed.dispatcher, signalId, version: (await bed.state(signalId)).version });
    await passTime(id);
    await take.whenDue(id);
    expect((await hold.execute(await resolving(signalId, { actor: bed.dispatcher }), 10)).kind).toBe('holding');
    expect((await heldOn(signalId)).actorId).toBe(bed.dispatcher.id);
  });

  it('is forgotten when its author did not come back for a month', async () => {
    const { signalId, id } = await holding();
    const refusedFor = (days: number) =>
      sql`
        update held_step set refusal = 'STALE', due_at = now() - make_interval(days => ${days})
        where id = ${id}`.execute(bed.kysely);
    await refusedFor(29);
    await forgetRefusedStepsTask(bed.database).perform();
    expect((await heldOn(signalId)).id).toBe(id);
    await refusedFor(31);
    await forgetRefusedStepsTask(bed.database).perform();
    expect((await heldStepsOf(bed.database.fork(), [signalId])).size).toBe(0);
  });

  it('because its author may not work on signals any more leaves the signal alone', async () => {
    const { signalId, id } = await holding();
    const leaves = (gone: boolean) =>
      sql`
        update account set deactivated_at = case when ${gone} then now() end where id = ${bed.clerk.id}`.execute(
        bed.kysely,
      );
    await leaves(true);
    await passTime(id);
    expect((await take.whenDue(id)).kind).toBe('notFound');
    await leaves(false);
    expect(await bed.events(signalId)).toEqual(['received', 'started']);
    expect((await heldOn(signalId)).refusal).toBe('NOT_FOUND');
  });
});

describe('a text for the reporter', () => {
  it('with an open place is refused in every step', async () => {
    const id = await inWork();
    for (const message of ['Препратихме сигнала на {externalBody}.', 'Без край {', 'x}']) {
      expect(await bed.step(id, 'RESOLVED', { message })).toMatchObject({
        kind: 'invalid',
        problems: [{ path: 'message' }],
      });
    }
    expect((await bed.state(id)).status).toBe('IN_PROGRESS');
  });
});
