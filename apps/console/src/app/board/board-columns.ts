import type { SignalStatus } from '@ns/contract/console';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { endStatuses, flowStatuses, openStatuses } from '../signal-list/signal-query.ts';

export type Card = ListedRow;
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

/**
 * The cards of some lists in the columns of their present status: a card that has left the status of its list stands on
 * top of its new column, until the server says where. A card that two lists have is shown once.
 */
export function inColumns(lists: Columns): Columns {
  const all = new Map([...lists.values()].flat().map((card) => [card.id, card]));
  return new Map(
    [...lists].map(([status, cards]) => {
      const own = new Set(cards.map(({ id }) => id));
      const arrived = [...all.values()].filter((card) => card.status === status && !own.has(card.id));
      return [status, [...arrived, ...cards.filter((card) => card.status === status)]];
    }),
  );
}
