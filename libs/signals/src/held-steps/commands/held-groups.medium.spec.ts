import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import type { CommonStep } from '../../writes/chosen-step.ts';
import { heldStepsBy, heldStepsInSight, heldStepsOf } from '../queries/held-steps.ts';
import { SignalsTestBed } from '../../testing/signals-test-bed.ts';
import { dueStepsTask } from '../jobs/held-step-jobs.ts';
import { holdSteps } from './hold-steps.ts';
import { publishSignal } from '../../commands/publish-signal.ts';
import { takeHeldStep } from './take-held-step.ts';
import { takeHeldSteps } from './take-held-steps.ts';
import { undoSteps } from './undo-steps.ts';
import { undoStep } from './undo-step.ts';
import { holdStep } from './hold-step.ts';

const bed = await SignalsTestBed.open();

const rejecting: CommonStep = {
  to: 'REJECTED',
  department: null,
  assigneeId: null,
  externalBody: null,
  message: 'Няма такава дупка.',
  note: null,
};

const together = (ids: readonly string[], seconds = 60, actor = bed.clerk) =>
  holdSteps(bed.needs, {
    actor,
    signals: ids.map((signalId) => ({ signalId, version: 1 })),
    step: rejecting,
    seconds,
  });

/** Some signals whose step waits together. */
async function holding(count = 3) {
  const ids = await Promise.all(Array.from({ length: count }, () => bed.received()));
  const { groupId, holds: held } = await together(ids);
  expect(held.map(({ outcome }) => outcome.kind)).toEqual(ids.map(() => 'holding'));
  const steps = await heldStepsOf(bed.database.fork(), ids);
  return { ids, groupId, steps: ids.map((id) => steps.get(id)?.id ?? '') };
}

const passTime = (groupId: string) =>
  sql`update held_step set due_at = now() - interval '1 millisecond' where group_id = ${groupId}`.execute(bed.kysely);
const statuses = (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await bed.state(id)).status));

describe('steps that are held together', () => {
  it('wait for one moment and change nothing; what is refused does not hold up the others', async () => {
    const [first, foreign, last] = [
      await bed.received(),
      await bed.received({ category: 'waste.dump', answers: [] }),
      await bed.received(),
    ];
    const busy = await bed.received();
    const other = { ...rejecting, actor: bed.dispatcher, signalId: busy, version: 1, duplicateOf: null, photoIds: [] };
    await holdStep(bed.needs, { step: other, seconds: 60 });
    const { groupId, holds: held } = await together([first, foreign, busy, randomUUID(), 'no-uuid', first, last]);
    expect(held.map(({ outcome }) => outcome.kind)).toEqual([
      ...['holding', 'notFound', 'held', 'notFound', 'notFound', 'held', 'holding'],
    ]);
    const steps = [...(await heldStepsOf(bed.database.fork(), [first, last])).values()];
    expect(steps.map((step) => step.groupId)).toEqual([groupId, groupId]);
    expect(new Set(steps.map(({ dueAt }) => dueAt.getTime())).size).toBe(1);
    expect(await statuses([first, last, foreign])).toEqual(['RECEIVED', 'RECEIVED', 'RECEIVED']);
    expect(await bed.events(first)).toEqual(['received']);
  });

  it('are taken once each when their time is over, by whichever process', async () => {
    const { ids, groupId, steps } = await holding();
    await passTime(groupId);
    const requests = await dueStepsTask(bed.needs).perform();
    expect(requests.map(({ payload }) => payload)).toEqual(
      expect.arrayContaining(steps.map((heldStepId) => ({ heldStepId }))),
    );
    const outcomes = await Promise.all(
      [...steps, ...steps].map((id) => takeHeldStep(bed.needs, { heldStepId: id, actorId: null })),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([
      ...['moved', 'moved', 'moved'],
      ...['over', 'over', 'over'],
    ]);
    expect(await statuses(ids)).toEqual(['REJECTED', 'REJECTED', 'REJECTED']);
    expect(await bed.events(ids[0] ?? '')).toEqual(['received', 'rejected']);
  });

  it('are all undone by one press of their author, with their forms', async () => {
    const { ids, groupId, steps } = await holding();
    expect(await undoSteps(bed.needs, { actorId: bed.dispatcher.id, groupId })).toEqual({ kind: 'notFound' });
    const undone = await undoSteps(bed.needs, { actorId: bed.clerk.id, groupId });
    expect(undone).toMatchObject({ kind: 'undone', steps: [{ form: { message: rejecting.message } }, {}, {}] });
    await passTime(groupId);
    expect(await Promise.all(steps.map((id) => takeHeldStep(bed.needs, { heldStepId: id, actorId: null })))).toEqual(
      steps.map(() => ({ kind: 'over' })),
    );
    expect(await statuses(ids)).toEqual(['RECEIVED', 'RECEIVED', 'RECEIVED']);
    expect(await undoSteps(bed.needs, { actorId: bed.clerk.id, groupId })).toEqual({ kind: 'notFound' });
  });

  it('are too late to undo together once their time is over', async () => {
    const { groupId } = await holding();
    await passTime(groupId);
    expect(await undoSteps(bed.needs, { actorId: bed.clerk.id, groupId })).toEqual({ kind: 'late' });
  });

  it('are all taken or all undone, when the worker and the author come at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { ids, groupId, steps } = await holding();
      // From a moment that is over before the undoing begins to one after it.
      await sql`
        update held_step set due_at = clock_timestamp() + make_interval(secs => ${(round - 2) / 500})
        where group_id = ${groupId}`.execute(bed.kysely);
      const until = Date.now() + 60;
      const taking = steps.map(async (id) => {
        let isTaken = false;
        while (!isTaken && Date.now() < until) {
          isTaken = (await takeHeldStep(bed.needs, { heldStepId: id, actorId: null })).kind === 'moved';
        }
      });
      const [undone] = await Promise.all([undoSteps(bed.needs, { actorId: bed.clerk.id, groupId }), ...taking]);
      await Promise.all(steps.map((id) => takeHeldStep(bed.needs, { heldStepId: id, actorId: null })));
      expect(new Set(await statuses(ids))).toEqual(new Set([undone.kind === 'undone' ? 'RECEIVED' : 'REJECTED']));
    }
  });

  it('are taken at once by their author alone; what cannot be taken is kept and undone by itself', async () => {
    const { ids, groupId } = await holding();
    await publishSignal(bed.needs, { actor: bed.dispatcher, signalId: ids[1] ?? '', version: 1 });
    expect(await takeHeldSteps(bed.needs, { actorId: bed.dispatcher.id, groupId })).toEqual([]);
    const outcomes = await takeHeldSteps(bed.needs, { actorId: bed.clerk.id, groupId });
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['moved', 'moved', 'stale']);
    expect(await statuses(ids)).toEqual(['REJECTED', 'RECEIVED', 'REJECTED']);
    const [kept] = (await heldStepsBy(bed.database.fork(), bed.clerk.id)).filter((step) => step.groupId === groupId);
    expect(kept).toMatchObject({ signalId: ids[1], refusal: 'STALE' });
    expect(await undoSteps(bed.needs, { actorId: bed.clerk.id, groupId })).toEqual({ kind: 'notFound' });
    expect((await undoStep(bed.needs, { actorId: bed.clerk.id, heldStepId: kept?.id ?? '' })).kind).toBe('undone');
  });

  it('are in sight while they wait; those that were refused only for whom they are asked', async () => {
    const { groupId, steps } = await holding();
    const seen = async (...actors: string[]) =>
      (await heldStepsInSight(bed.database.fork(), actors)).filter((step) => step.groupId === groupId).length;
    expect(await seen()).toBe(3);
    await sql`update held_step set refusal = 'STALE' where id = ${steps[0] ?? ''}`.execute(bed.kysely);
    expect([await seen(), await seen(bed.dispatcher.id), await seen(bed.clerk.id)]).toEqual([2, 2, 3]);
  });
});
