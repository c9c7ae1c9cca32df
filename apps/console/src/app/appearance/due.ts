import type { SignalStatus } from '@ns/contract/console';

/** How near the deadline is, for the eye of the clerk. */
export type DueNearness = 'overdue' | 'soon' | 'calm';

/** Days before the deadline on which it starts to be marked. */
const soonDays = 2;
const dayMs = 86_400_000;
const handled: readonly SignalStatus[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS'];

/**
 * Overdue is the server's word; soon is a hint of ours for signals whose clock runs.
 * @param today calendar day in Sofia, `2026-11-24`
 */
export function dueNearness(
  signal: { status: SignalStatus; overdue: boolean; serviceDueOn: string | null; statutoryDueOn: string },
  today: string,
): DueNearness {
  if (signal.overdue) {
    return 'overdue';
  }
  const days = (Date.parse(signal.serviceDueOn ?? signal.statutoryDueOn) - Date.parse(today)) / dayMs;
  return handled.includes(signal.status) && days <= soonDays ? 'soon' : 'calm';
}
