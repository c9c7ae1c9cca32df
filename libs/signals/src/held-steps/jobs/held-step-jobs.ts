import {
  defineJob,
  handleJob,
  type JobHandler,
  type JobRequest,
  keyOfRound,
  requestJob,
  type ScheduledTask,
  sql,
} from '@ns/platform';
import { z } from 'zod';
import { signalTables } from '../../entities/index.ts';
import type { Needs, StepNeeds } from '../../needs/signals-needs.ts';
import { takeHeldStep } from '../commands/take-held-step.ts';
import { type DueStep, dueSteps } from '../queries/held-steps.ts';

/** Takes one held step; harmless when it was taken or undone. */
export const takeHeldStepJob = defineJob({
  name: 'signals.take-held-step',
  queue: { name: 'steps', concurrency: 4 },
  payload: z.object({ heldStepId: z.uuid() }),
});

const sweepBatch = 200;

/** Does the job: a step that cannot be taken is kept for its author. */
export function heldStepHandler(needs: StepNeeds): JobHandler {
  return handleJob(takeHeldStepJob, async ({ heldStepId }) => {
    await takeHeldStep(needs, { heldStepId, actorId: null });
    return [];
  });
}

/** Finds the steps whose time is over, by the clock of the database. */
export function dueStepsTask({ database }: Needs<'database'>): ScheduledTask {
  return {
    name: 'signals.due-steps',
    everyMs: 1_000,
    perform: async () => (await dueSteps(database.fork(), sweepBatch)).map(requestTake),
  };
}

/** Days for which a step that could not be taken waits for its author. */
const daysForAuthor = 30;

/** Forgets steps that could not be taken and that their authors never came back to. */
export function forgetRefusedStepsTask({ database }: Needs<'database'>): ScheduledTask {
  return {
    name: 'signals.forget-refused-steps',
    everyMs: 3_600_000,
    perform: async () => {
      await signalTables(database.fork())
        .deleteFrom('held_step')
        .where('refusal', 'is not', null)
        .where('due_at', '<', sql<Date>`now() - make_interval(days => ${daysForAuthor})`)
        .execute();
      return [];
    },
  };
}

function requestTake({ id, overdue }: DueStep): JobRequest {
  return requestJob(takeHeldStepJob, { heldStepId: id }, keyOfRound(id, overdue));
}
