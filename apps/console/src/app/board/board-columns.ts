import type { InboxRowFragment, SignalStatus } from '@ns/contract/console';
import { endStatuses, flowStatuses, openStatuses } from '../signal-list/signal-query.ts';

export type Card = InboxRowFragment;
export type Columns = ReadonlyMap<SignalStatus, readonly Card[]>;

/** Everything that is open, as the inbox opens: a board of it is the whole flow of the work. */
export function isOpenSet(chosen: readonly SignalStatus[]): boolean {
  return chosen.length === openStatuses.length && openStatuses.every((status) => chosen.includes(status));
}

/** The columns of a board: what the filter asks for, else the flow of the work, with its ends when they are wanted. */
export function columnsOf(
  chosen: readonly SignalStatus[] | null | undefined,
  withEnds: boolean,
): readonly SignalStatus[] {
  const all = [...flowStatuses, ...endStatuses];
  return chosen?.length && !isOpenSet(chosen)
    ? all.filter((status) => chosen.includes(status))
    : withEnds
      ? all
      : flowStatuses;
}

/** The column in which a signal is shown, or null. */
export function columnWith(columns: Columns, id: string): SignalStatus | null {
  return [...columns].find(([, cards]) => cards.some((card) => card.id === id))?.[0] ?? null;
}

/** Takes away a card whose signal is no longer the viewer's. */
export function withoutCard(columns: Columns, id: string): Columns {
  return new Map([...columns].map(([status, cards]) => [status, cards.filter((card) => card.id !== id)]));
}

/**
 * Takes over a newer state of a card that is shown: in its place, or on top of its new column. Others
 * are left to the server, which alone knows whether they match the filter.
 */
export function followCard(columns: Columns, card: Card): Columns {
  const from = columnWith(columns, card.id);
  const shown = from && columns.get(from)?.find(({ id }) => id === card.id);
  if (!from || !shown || shown.version > card.version) {
    return columns;
  }
  const next = new Map(columns);
  if (from === card.status) {
    next.set(
      from,
      (columns.get(from) ?? []).map((each) => (each.id === card.id ? card : each)),
    );
    return next;
  }
  next.set(
    from,
    (columns.get(from) ?? []).filter(({ id }) => id !== card.id),
  );
  const target = columns.get(card.status);
  if (target) {
    next.set(card.status, [card, ...target]);
  }
  return next;
}
