import type { SignalDetailsFragment } from '@ns/contract/console';

type Taken = Pick<SignalDetailsFragment, 'status' | 'assignee' | 'department' | 'availableTransitions'>;

/** Whether a report waits and is not this person's, so that somebody who handles reports can take it. */
export function isTakeable(report: Taken, accountId: string | undefined): boolean {
  const { status, assignee, department, availableTransitions } = report;
  return (
    (status === 'RECEIVED' || status === 'ASSIGNED') &&
    department !== null &&
    assignee?.id !== accountId &&
    availableTransitions.some(({ to }) => to === 'ASSIGNED')
  );
}
