import type { SignalDetailsFragment, SignalStatus, StepsAheadFragment } from '@ns/contract/console';
import type { UnsentAct } from '../offline/unsent-act.ts';

type Person = NonNullable<SignalDetailsFragment['assignee']>;

/** What is possible after the steps on which an inspector goes on at once. */
const stepsAfter = (ahead: StepsAheadFragment | null, to: SignalStatus) =>
  to === 'ASSIGNED' ? ahead?.afterTaking : to === 'IN_PROGRESS' ? ahead?.afterStarting : undefined;

/**
 * The report as its next step needs it while steps wait on the device: who will have it, what will be possible then.
 * Status and version stay those of the server. Nothing more is possible while one waits for a decision, and after steps
 * that are not of the usual way.
 * @param ahead what the server said will be possible later; null where it did not
 * @param me who made the steps
 */
export function expectedReport(
  report: SignalDetailsFragment,
  acts: readonly UnsentAct[],
  ahead: StepsAheadFragment | null,
  me: Person | null,
): SignalDetailsFragment {
  const steps = acts.flatMap(({ deed }) => (deed.kind === 'step' ? [deed] : []));
  const last = steps.at(-1);
  if (!last) {
    return report;
  }
  const isOpen = acts.every(({ state }) => state === 'waiting');
  const stays = steps.every(({ answers }) => !answers.department || answers.department === report.department?.code);
  const takes = steps.some(({ answers, to }) => answers.assigneeId === me?.id || to === 'IN_PROGRESS');
  return {
    ...report,
    assignee: takes ? (me ?? report.assignee) : report.assignee,
    availableTransitions: isOpen && stays ? [...(stepsAfter(ahead, last.to) ?? [])] : [],
  };
}
