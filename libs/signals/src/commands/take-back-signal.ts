import { waitingStepOf } from '../held-steps/queries/held-steps.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { handedAwayOf } from '../queries/handed-away.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';

export interface TakeBackSignalProps {
  readonly actor: StaffActor;
  readonly signalId: string;
}

export type TakeBackSignalOutcome =
  | { readonly kind: 'back'; readonly signalId: string }
  /** this person did not give it away in the last day, or no longer works for the department it was in */
  | { readonly kind: 'notFound' }
  /** somebody has done something with it, it is over, or the department it was in is gone */
  | { readonly kind: 'taken' };

/**
 * Takes back a signal that the same person gave to another department in the last day, as long as nobody else has done
 * anything with it. It has no assignee afterwards; status, terms and texts stay. Taking back what is back changes
 * nothing.
 */
export async function takeBackSignal(
  { database, directory }: Needs<'database' | 'directory'>,
  { actor, signalId }: TakeBackSignalProps,
): Promise<TakeBackSignalOutcome> {
  const menus = await directory.menus();
  return database.transaction(async (tx): Promise<TakeBackSignalOutcome> => {
    const signal = await lockSignal(tx, signalId);
    if (!signal) {
      return { kind: 'notFound' };
    }
    const given = await handedAwayOf(tx, actor, signal.id);
    if (!given) {
      return { kind: 'notFound' };
    }
    const { fromDepartment, departmentCode } = given;
    if (departmentCode === fromDepartment) {
      return { kind: 'back', signalId: signal.id };
    }
    const isThere = menus.departments.get(fromDepartment)?.archivedAt === null;
    if (!given.isUntouched || !isThere || (await waitingStepOf(tx, signal.id))) {
      return { kind: 'taken' };
    }
    signal.departmentCode = fromDepartment;
    signal.assigneeId = null;
    signal.version += 1;
    await tx.flush();
    await appendSignalEvent(tx, {
      signalId: signal.id,
      type: 'department_changed',
      actor: { id: actor.id, kind: 'STAFF' },
      data: { department: fromDepartment, fromDepartment: departmentCode, toDepartment: fromDepartment },
    });
    return { kind: 'back', signalId: signal.id };
  });
}
