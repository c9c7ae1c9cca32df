import { anyOf, type EntityManager, overdueRounds, type RowOf, sql } from '@ns/platform';
import type { HeldStepSchema } from '../entities/held-step.entity.ts';
import { signalTables } from '../../entities/index.ts';

/** A step that can still be undone, or that could not be taken. */
export type HeldStep = RowOf<typeof HeldStepSchema>;

/** The columns of {@link HeldStep}. */
export const heldStepColumns = [
  'id',
  'signal_id as signalId',
  'version',
  'actor_id as actorId',
  'group_id as groupId',
  'to_status as toStatus',
  'form',
  'held_at as heldAt',
  'due_at as dueAt',
  'refusal',
] as const;

function heldSteps(em: EntityManager) {
  return signalTables(em).selectFrom('held_step').select(heldStepColumns);
}

/** The held step of one id; undefined when it was taken or undone. */
export async function heldStepById(em: EntityManager, id: string): Promise<HeldStep | undefined> {
  return heldSteps(em).where('id', '=', id).executeTakeFirst();
}

/** The step that waits on a signal; undefined when none does. */
export async function waitingStepOf(em: EntityManager, signalId: string): Promise<HeldStep | undefined> {
  return heldSteps(em).where('signal_id', '=', signalId).where('refusal', 'is', null).executeTakeFirst();
}

/** The steps of some signals, held or refused, by signal. */
export async function heldStepsOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<ReadonlyMap<string, HeldStep>> {
  if (signalIds.length === 0) {
    return new Map();
  }
  const found = await heldSteps(em).where('signal_id', '=', anyOf(signalIds)).execute();
  return new Map(found.map((step) => [step.signalId, step]));
}

/** The steps that somebody made and that are held or were refused, oldest first. */
export async function heldStepsBy(em: EntityManager, actorId: string): Promise<readonly HeldStep[]> {
  return heldSteps(em).where('actor_id', '=', actorId).orderBy('id').execute();
}

/** The steps of one group that its author made and that wait still, in the order of their signals. */
export async function waitingStepsOfGroup(
  em: EntityManager,
  actorId: string,
  groupId: string,
): Promise<readonly HeldStep[]> {
  return heldSteps(em)
    .where('group_id', '=', groupId)
    .where('actor_id', '=', actorId)
    .where('refusal', 'is', null)
    .orderBy('signal_id')
    .execute();
}

/** Held steps that are shown at once; more than ever wait, so that a fault does not fill every screen. */
const mostInSight = 500;

/** The steps that wait, and those of these people that could not be taken; newest first. */
export async function heldStepsInSight(em: EntityManager, actorIds: readonly string[]): Promise<readonly HeldStep[]> {
  return heldSteps(em)
    .where((eb) => eb.or([eb('refusal', 'is', null), eb('actor_id', '=', anyOf(actorIds))]))
    .orderBy('id', 'desc')
    .limit(mostInSight)
    .execute();
}

/** A step whose time is over, and how often it has been due in vain. */
export type DueStep = Pick<HeldStep, 'id'> & { readonly overdue: number };

/** Held steps whose time is over, longest due first. */
export async function dueSteps(em: EntityManager, limit: number): Promise<readonly DueStep[]> {
  return signalTables(em)
    .selectFrom('held_step')
    .select(['id', overdueRounds(sql.ref('due_at')).as('overdue')])
    .where('refusal', 'is', null)
    .where('due_at', '<=', sql<Date>`now()`)
    .orderBy('due_at')
    .limit(limit)
    .execute();
}
