import type { EntityManager } from '@ns/platform';
import type { StepNeeds } from '../needs/signals-needs.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { type TakenStep, takeStep, type TransitionRefusal, type TransitionSignalProps } from '../writes/take-step.ts';

export interface RehearseTransitionProps<T> {
  readonly step: TransitionSignalProps;
  /** reads what the step would have left behind, inside the transaction that is then undone */
  readonly look: (tx: EntityManager, taken: TakenStep) => Promise<T>;
}

/** What a rehearsal would have come to, and what was seen inside it. */
export type RehearsalOutcome<T> = { readonly kind: 'moved'; readonly seen: T } | TransitionRefusal;

/** Takes a step with all its checks and takes it back: nothing stays and nobody hears of it. */
export async function rehearseTransition<T>(
  { database, directory, calendar }: StepNeeds,
  { step, look }: RehearseTransitionProps<T>,
): Promise<RehearsalOutcome<T>> {
  const menus = await directory.menus();
  const seen: T[] = [];
  try {
    return await unlessRefused(
      database.transaction(async (tx): Promise<RehearsalOutcome<T>> => {
        const taken = await takeStep(tx, { calendar, menus }, step);
        if (taken.kind !== 'moved') {
          return taken;
        }
        seen.push(await look(tx, taken));
        throw new Rehearsed();
      }),
    );
  } catch (cause) {
    if (!(cause instanceof Rehearsed)) {
      throw cause;
    }
    return { kind: 'moved', seen: seen[0] as T };
  }
}

/** Ends the transaction of a rehearsal, so that everything in it is undone. */
class Rehearsed extends Error {}
