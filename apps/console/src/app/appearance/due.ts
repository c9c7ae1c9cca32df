import type { NextDayKind, SignalStatus } from '@ns/contract/console';

/** How near the deadline is, for the eye of the clerk. */
export type DueNearness = 'overdue' | 'soon' | 'calm';

/** What the words of a deadline are made of. */
export interface Due {
  readonly status: SignalStatus;
  readonly overdue: boolean;
  readonly serviceDueOn: string | null;
  readonly statutoryDueOn: string;
  readonly nextDay?: { readonly kind: NextDayKind; readonly on: string } | null;
}

/** Days before the deadline on which it starts to be marked. */
const soonDays = 2;
const dayMs = 86_400_000;
const handled: readonly SignalStatus[] = ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS'];

/** Whether the clock of a next day runs: of the work, or of another body from which something is expected. */
function runs({ status, nextDay }: Due): boolean {
  return handled.includes(status) || (status === 'FORWARDED' && nextDay != null);
}

/** The day that counts: the next one that staff set, else the service target where there is one, else the law's. */
export function dueDay({ nextDay, serviceDueOn, statutoryDueOn }: Due): string {
  return (
    (nextDay && nextDay.kind !== 'TERM' && nextDay.kind !== 'ANSWER' ? nextDay.on : serviceDueOn) ?? statutoryDueOn
  );
}

/**
 * Overdue is the server's word; soon is a hint of ours for signals whose clock runs.
 * @param today calendar day in Sofia, `2026-11-24`
 */
export function dueNearness(signal: Due, today: string): DueNearness {
  if (signal.overdue) {
    return 'overdue';
  }
  return runs(signal) && daysUntil(dueDay(signal), today) <= soonDays ? 'soon' : 'calm';
}

/**
 * Calendar days that are left, or by which the signal is late; null once there is nothing to be done any more.
 * @param today calendar day in Sofia, `2026-11-24`
 */
export function daysLeft(signal: Due, today: string): number | null {
  if (signal.overdue) {
    // While the reporter is asked only the statutory term runs on.
    const terms =
      signal.status === 'AWAITING_REPORTER'
        ? [signal.statutoryDueOn]
        : [signal.serviceDueOn ?? signal.statutoryDueOn, signal.statutoryDueOn];
    return -Math.min(...terms.map((day) => daysUntil(day, today)));
  }
  const isOpen = runs(signal) || signal.status === 'AWAITING_REPORTER';
  return isOpen ? Math.max(0, daysUntil(dueDay(signal), today)) : null;
}

function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
}
