import type { DeliveryPartsFragment, HistoryEntryFragment } from '@ns/contract/console';

/** What the history can be narrowed to. */
export const historyKinds = ['facts', 'notes', 'mails', 'registration'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** One line of the history: a fact of the signal's life or a mail about it. */
export type HistoryItem = { readonly key: string; readonly at: string; readonly kinds: readonly HistoryKind[] } & (
  | { readonly event: HistoryEntryFragment; readonly delivery: null }
  | { readonly event: null; readonly delivery: DeliveryPartsFragment }
);

/**
 * Facts and mails as one story, the newest first. Of one moment, the fact comes before (below) the mail that it caused.
 */
export function historyItems(
  events: readonly HistoryEntryFragment[],
  deliveries: readonly DeliveryPartsFragment[],
): HistoryItem[] {
  const facts = events.map((event): HistoryItem => ({
    key: event.cursor,
    at: event.at,
    kinds: kindsOf(event),
    event,
    delivery: null,
  }));
  const mails = deliveries.map((delivery): HistoryItem => ({
    key: `mail-${delivery.id}`,
    at: delivery.sentAt ?? delivery.createdAt,
    kinds: ['mails'],
    event: null,
    delivery,
  }));
  return [...facts, ...mails].sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).reverse();
}

/** How many lines each kind would show. */
export function countByKind(items: readonly HistoryItem[]): ReadonlyMap<HistoryKind, number> {
  return new Map(historyKinds.map((kind) => [kind, items.filter(({ kinds }) => kinds.includes(kind)).length]));
}

/** A step that carries a note is a fact and a note at once. */
function kindsOf({ type, note }: HistoryEntryFragment): HistoryKind[] {
  if (type.startsWith('regist')) {
    return ['registration'];
  }
  return type === 'note' ? ['notes'] : note ? ['facts', 'notes'] : ['facts'];
}
