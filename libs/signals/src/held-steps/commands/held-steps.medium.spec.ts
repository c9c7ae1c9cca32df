import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import type { TransitionSignalProps } from '../../writes/take-step.ts';
import { SignalsTestBed } from '../../testing/signals-test-bed.ts';
import { dueStepsTask, forgetRefusedStepsTask } from '../jobs/held-step-jobs.ts';
import { heldStepsBy, heldStepsOf } from '../queries/held-steps.ts';
import { publishSignal } from '../../commands/publish-signal.ts';
import { takeHeldStep } from './take-held-step.ts';
import { undoStep } from './undo-step.ts';
import { holdStep } from './hold-step.ts';

const bed = await SignalsTestBed.open();

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
  expect((await holdStep(bed.needs, { step: await resolving(signalId), seconds: seconds })).kind).toBe('holding');
  return { signalId, id: (await heldOn(signalId)).id };
}

/** Lets the time of a held step be over. */
const passTime = (id: string) =>
  sql`update held_step set due_at = now() - interval '1 millisecond' where id = ${id}`.execute(bed.kysely);

describe('a held step', () => {
  it('changes nothing until its time is over, and then is taken once, by whichever process', async () => {
    const { signalId, id } = await holding();
    const before = await bed.state(signalId);
    expect(await takeHeldStep(bed.needs, { heldStepId: id, actorId: null })).toEqual({ kind: 'over' });
    expect(await bed.events(signalId)).toEqual(['received', 'started']);
    expect(await bed.state(signalId)).toEqual(before);
    await passTime(id);
    const outcomes = await Promise.all([
      takeHeldStep(bed.needs, { heldStepId: id, actorId: null }),
      takeHeldStep(bed.needs, { heldStepId: id, actorId: null }),
      takeHeldStep(bed.needs, { heldStepId: id, actorId: null }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['moved', 'over', 'over']);
    expect(await bed.events(signalId)).toEqual(['received', 'started', 'resolved']);
    expect(await bed.state(signalId)).toMatchObject({ status: 'RESOLVED', action_taken: 'Дупката е запълнена.' });
  });

  it('is given back with its form when it is undone in time, and only to its author', async () => {
    const { signalId, id } = await holding();
    expect(await undoStep(bed.needs, { actorId: bed.dispatcher.id, heldStepId: id })).toEqual({ kind: 'notFound' });
    expect(await undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: id })).toMatchObject({
      kind: 'undone',
      step: { toStatus: 'RESOLVED', form: { message: 'Дупката е запълнена.', photoIds: [] } },
    });
    await passTime(id);
    expect(await takeHeldStep(bed.needs, { heldStepId: id, actorId: null })).toEqual({ kind: 'over' });
    expect(await bed.events(signalId)).toEqual(['received', 'started']);
  });

  it('cannot be undone any more when its time is over, and is found by the sweeper', async () => {
    const { id } = await holding();
    await passTime(id);
    expect(await undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: id })).toEqual({ kind: 'late' });
    const requests = await dueStepsTask(bed.needs).perform();
    expect(requests.map(({ payload }) => payload)).toContainEqual({ heldStepId: id });
  });

  it('is either taken or undone when both happen at the same moment', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { signalId, id } = await holding();
      const [taken, undone] = await Promise.all([
        takeHeldStep(bed.needs, { heldStepId: id, actorId: bed.clerk.id }),
        undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: id }),
      ]);
      expect([taken.kind === 'moved', undone.kind === 'undone'].filter(Boolean)).toHaveLength(1);
      expect((await bed.state(signalId)).status).toBe(taken.kind === 'moved' ? 'RESOLVED' : 'IN_PROGRESS');
    }
  });

  it('keeps every other step of the signal waiting, also one that is to be held', async () => {
    const { signalId } = await holding();
    expect((await bed.step(signalId, 'REJECTED', { message: 'x' })).kind).toBe('held');
    expect(
      (await holdStep(bed.needs, { step: await resolving(signalId, { actor: bed.dispatcher }), seconds: 10 })).kind,
    ).toBe('held');
    const both = await inWork();
    const outcomes = await Promise.all([
      holdStep(bed.needs, { step: await resolving(both), seconds: 10 }),
      holdStep(bed.needs, { step: await resolving(both, { actor: bed.dispatcher }), seconds: 10 }),
    ]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['held', 'holding']);
  });

  it('is refused at once for what the step itself would be refused for', async () => {
    const id = await inWork();
    expect((await holdStep(bed.needs, { step: await resolving(id, { message: null }), seconds: 10 })).kind).toBe(
      'invalid',
    );
    expect((await holdStep(bed.needs, { step: await resolving(id, { version: 1 }), seconds: 10 })).kind).toBe('stale');
    expect((await holdStep(bed.needs, { step: await resolving(id, { to: 'WITHDRAWN' }), seconds: 10 })).kind).toBe(
      'illegal',
    );
    expect(
      (await holdStep(bed.needs, { step: await resolving(id, { actor: bed.otherClerk }), seconds: 10 })).kind,
    ).toBe('notFound');
    expect((await holdStep(bed.needs, { step: await resolving(id), seconds: 61 })).kind).toBe('invalid');
    expect((await heldStepsOf(bed.database.fork(), [id])).size).toBe(0);
  });

  it('is taken at once by its author alone', async () => {
    const { signalId, id } = await holding();
    expect(await takeHeldStep(bed.needs, { heldStepId: id, actorId: bed.dispatcher.id })).toEqual({ kind: 'over' });
    expect((await takeHeldStep(bed.needs, { heldStepId: id, actorId: bed.clerk.id })).kind).toBe('moved');
    expect(await bed.events(signalId)).toEqual(['received', 'started', 'resolved']);
  });
});

describe('a held step that cannot be taken', () => {
  it('is kept with its form for its author, who goes on with it; the signal is as others left it', async () => {
    const { signalId, id } = await holding();
    await publishSignal(bed.needs, { actor: bed.dispatcher, signalId, version: (await bed.state(signalId)).version });
    await passTime(id);
    expect((await takeHeldStep(bed.needs, { heldStepId: id, actorId: null })).kind).toBe('stale');
    expect(await heldOn(signalId)).toMatchObject({ refusal: 'STALE', form: { message: 'Дупката е запълнена.' } });
    expect((await heldStepsBy(bed.database.fork(), bed.clerk.id)).map((step) => step.id)).toContain(id);
    expect(await dueStepsTask(bed.needs).perform()).not.toContainEqual(
      expect.objectContaining({ payload: { heldStepId: id } }),
    );
    expect((await undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: id })).kind).toBe('undone');
    expect((await bed.state(signalId)).status).toBe('IN_PROGRESS');
  });

  it('holds no other step up, and is over when one is taken', async () => {
    const { signalId, id } = await holding();
    await publishSignal(bed.needs, { actor: bed.dispatcher, signalId, version: (await bed.state(signalId)).version });
    await passTime(id);
    await takeHeldStep(bed.needs, { heldStepId: id, actorId: null });
    expect(
      (await holdStep(bed.needs, { step: await resolving(signalId, { actor: bed.dispatcher }), seconds: 10 })).kind,
    ).toBe('holding');
    expect((await heldOn(signalId)).actorId).toBe(bed.dispatcher.id);
  });

  it('is forgotten when its author did not come back for a month', async () => {
    const { signalId, id } = await holding();
    const refusedFor = (days: number) =>
      sql`
        update held_step set refusal = 'STALE', due_at = now() - make_interval(days => ${days})
        where id = ${id}`.execute(bed.kysely);
    await refusedFor(29);
    await forgetRefusedStepsTask(bed.needs).perform();
    expect((await heldOn(signalId)).id).toBe(id);
    await refusedFor(31);
    await forgetRefusedStepsTask(bed.needs).perform();
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
    expect((await takeHeldStep(bed.needs, { heldStepId: id, actorId: null })).kind).toBe('notFound');
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
