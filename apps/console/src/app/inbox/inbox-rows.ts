import type { InboxQuery as InboxAnswer, InboxRowFragment, SignalSort } from '@ns/contract/console';

type Found = InboxAnswer['signals']['edges'][number]['node'];
/** A signal as the list shows it; why a search found it is known of rows that a search found. */
export type InboxRow = InboxRowFragment & Partial<Pick<Found, 'matches'>>;
export type Rows = readonly InboxRow[];

/** Joins the next page below; a row that came in between stays where it is. */
export function appendPage(rows: Rows, page: Rows): Rows {
  const shown = new Set(rows.map(({ id }) => id));
  return [...updateRows(rows, page), ...page.filter(({ id }) => !shown.has(id))];
}

/**
 * Takes over newer facts of rows already shown, each in its place: a list that reorders itself under
 * the reader's hand cannot be worked with.
 */
export function updateRows(rows: Rows, changes: Rows): Rows {
  const byId = new Map(changes.map((row) => [row.id, row]));
  const changed = rows.some((row) => isNewer(byId.get(row.id), row));
  return changed ? rows.map((row) => (isNewer(byId.get(row.id), row) ? { ...row, ...byId.get(row.id) } : row)) : rows;
}

/**
 * Puts rows that are not shown yet where the sorting wants them. One that belongs below the end of
 * the list is left out while there are more pages: its page brings it.
 */
export function placeRows(rows: Rows, fresh: Rows, sort: SignalSort, { hasMore }: { hasMore: boolean }): Rows {
  return fresh.reduce((list, row) => placeRow(list, row, sort, hasMore), rows);
}

function placeRow(rows: Rows, row: InboxRow, sort: SignalSort, hasMore: boolean): Rows {
  if (rows.some(({ id }) => id === row.id)) {
    return updateRows(rows, [row]);
  }
  const before = rows.findIndex((shown) => order[sort](row, shown) < 0);
  if (before === -1) {
    return hasMore ? rows : [...rows, row];
  }
  return [...rows.slice(0, before), row, ...rows.slice(before)];
}

function isNewer(candidate: InboxRow | undefined, shown: InboxRow): boolean {
  if (candidate === undefined || candidate.version < shown.version) {
    return false;
  }
  // The moments decide between equal versions: a registration changes the row, not the case.
  return (
    candidate.version > shown.version ||
    (candidate.updatedAt >= shown.updatedAt && JSON.stringify({ ...shown, ...candidate }) !== JSON.stringify(shown))
  );
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
/** Signals without a service target come last, as on the server. */
const due = (row: InboxRow) => row.serviceDueOn ?? 'none';

const order: Record<SignalSort, (left: InboxRow, right: InboxRow) => number> = {
  NEWEST: (left, right) => compare(right.createdAt, left.createdAt),
  OLDEST: (left, right) => compare(left.createdAt, right.createdAt),
  UPDATED: (left, right) => compare(right.updatedAt, left.updatedAt),
  DUE: (left, right) => compare(due(left), due(right)),
};
