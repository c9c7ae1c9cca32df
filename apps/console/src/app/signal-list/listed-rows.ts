import type { Signal } from '@angular/core';
import type { InboxQuery, InboxQueryVariables, InboxRowFragment, SignalSort } from '@ns/contract/console';
import type { ListSource, WatchedQuery } from '@ns/web';

type Page = InboxQuery['signals'];
/** A signal as a list shows it; why a search found it is known of rows that a search found. */
export type ListedRow = InboxRowFragment & Partial<Pick<Page['edges'][number]['node'], 'matches'>>;

/** The rows of a list that is asked by the document of the inbox. @param page of the list that is looked at */
export function listedRows(
  query: WatchedQuery<InboxQuery, InboxQueryVariables>,
  page: Signal<Page | undefined>,
): ListSource<ListedRow> {
  return {
    rows: () => page()?.edges.map(({ node }) => node),
    hasMore: () => page()?.pageInfo.hasNextPage ?? false,
    loading: query.loading,
    failed: () => query.error() !== null,
    refetch: () => query.refetch(),
    fetchMore: () => query.fetchMore({ after: page()?.pageInfo.endCursor ?? null }),
    put: (rows) =>
      query.update(({ signals }) => {
        // Each keeps the cursor of its page.
        const known = new Map(signals.edges.map((edge) => [edge.node.id, edge.cursor]));
        const edges = rows.map((node) => ({
          __typename: 'SignalEdge' as const,
          cursor: known.get(node.id) ?? '',
          node: { matches: [], ...node },
        }));
        return { signals: { ...signals, edges } };
      }),
  };
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
/** Signals without a service target come last, as on the server. */
const due = (row: ListedRow) => row.serviceDueOn ?? 'none';

/** The orders of the server's lists, for a row that comes in. */
export const rowOrder: Readonly<Record<SignalSort, (left: ListedRow, right: ListedRow) => number>> = {
  NEWEST: (left, right) => compare(right.createdAt, left.createdAt),
  OLDEST: (left, right) => compare(left.createdAt, right.createdAt),
  UPDATED: (left, right) => compare(right.updatedAt, left.updatedAt),
  DUE: (left, right) => compare(due(left), due(right)),
};

/** Whether two filters, or two questions, are written equally. */
export function isSameQuestion(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
