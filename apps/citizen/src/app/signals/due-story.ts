import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';

type Entry = Pick<OwnSignalDetailsFragment['timeline'][number], 'type' | 'at' | 'dueChange'>;

/** Why the promised date is another one than at first, for a text of its own each. */
export type DueReason =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly from: string | null; readonly asked: string | null; readonly at: string }
  | { readonly kind: 'reopened'; readonly at: string }
  | { readonly kind: 'recategorized'; readonly at: string };

/** What puts another day in the place of the term: from then on the moves of the term explain nothing. */
const otherDays: readonly string[] = ['date_moved', 'forwarded', 'late'];

/**
 * Derives from the events of a signal, oldest first, why its promised date moved or will move, the present state first.
 * The dates themselves are the server's; nothing is calculated here.
 */
export function dueReasons(
  status: OwnSignalDetailsFragment['status'],
  timeline: readonly Entry[],
): readonly DueReason[] {
  const begun = timeline.findLastIndex(({ type }) => type === 'reopened' || type === 'recategorized');
  const isTerm = !timeline.slice(begun + 1).some(({ type }) => otherDays.includes(type));
  const start = isTerm ? timeline[begun] : undefined;
  const since = isTerm ? timeline.slice(begun + 1) : [];
  const moved = since.findLastIndex(({ dueChange }) => dueChange);
  const reasons: DueReason[] = [];
  if (status === 'AWAITING_REPORTER') {
    reasons.push({ kind: 'asking' });
  }
  const mover = since[moved];
  if (mover?.dueChange) {
    const asked = since.slice(0, moved).findLast(({ type }) => type === 'asked');
    reasons.push({ kind: 'answered', from: mover.dueChange.from ?? null, asked: asked?.at ?? null, at: mover.at });
  }
  if (start) {
    reasons.push({ kind: start.type === 'reopened' ? 'reopened' : 'recategorized', at: start.at });
  }
  return reasons;
}
