/** What a device remembers of the news that it showed to one person. Cursors are ids of events: digits that grow. */
export interface SeenMarks {
  /** Everything up to here counts as seen: what there was when the person came to this device first. */
  readonly before: string;
  /** The newest cursor shown, by signal. */
  readonly shown: Readonly<Record<string, string>>;
}

/** A signal with its newest news; null while there is none. */
export interface NewsOfSignal {
  readonly id: string;
  readonly latestNews: string | null;
}

/** The marks of a person's first visit on this device: nothing that is old is called new. */
export function firstMarks(signals: readonly NewsOfSignal[]): SeenMarks {
  return { before: signals.map(({ latestNews }) => latestNews ?? '0').reduce(later, '0'), shown: {} };
}

/** Whether a signal has news that was not shown. */
export function isUnread({ id, latestNews }: NewsOfSignal, marks: SeenMarks): boolean {
  return latestNews !== null && isAfter(latestNews, later(marks.before, marks.shown[id] ?? '0'));
}

/** The marks after a signal was shown up to a cursor; the same marks when that is no progress. */
export function withShown(marks: SeenMarks, id: string, cursor: string): SeenMarks {
  return isUnread({ id, latestNews: cursor }, marks) ? { ...marks, shown: { ...marks.shown, [id]: cursor } } : marks;
}

function later(one: string, other: string): string {
  return isAfter(one, other) ? one : other;
}

function isAfter(one: string, other: string): boolean {
  return BigInt(one) > BigInt(other);
}
