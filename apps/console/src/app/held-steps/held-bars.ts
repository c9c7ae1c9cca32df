import type { ShownHeldStepFragment } from '@ns/contract/console';

/** What is undone by one press: a step, or steps for several reports that were made together. */
export interface HeldBar {
  /** the first of them */
  readonly step: ShownHeldStepFragment;
  readonly steps: readonly ShownHeldStepFragment[];
}

/**
 * The viewer's steps as they are undone: those that were made together are one as long as they wait, and each that
 * could not be taken is one by itself. In the order of the steps.
 */
export function barsOf(steps: readonly ShownHeldStepFragment[]): readonly HeldBar[] {
  const own = steps.filter(({ isOwn }) => isOwn);
  const groups = Map.groupBy(own, ({ id, groupId, refusal }) => (refusal === null ? (groupId ?? id) : id));
  return [...groups.values()].flatMap((group) => {
    const [step] = group;
    return step ? [{ step, steps: group }] : [];
  });
}
