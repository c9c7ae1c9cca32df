/** Neighbourhoods of the network from which people must say that it is not done, before the work begins again. */
const doubtsNeeded = 3;
/** Votes of one account in a day, on any signals: nobody passes by more places than these. */
export const votesPerDay = 30;
/** Days in which people are asked; fewer where an outcome can be disputed for fewer. */
export const voteDays = 14;
const millisecondsOfDay = 86_400_000;

/** A vote as the rules see it. */
export interface CountedVote {
  readonly isDone: boolean;
  /** Whether its account existed before the work was done: who made one for the vote is heard, but not counted. */
  readonly counts: boolean;
  /** mark of the neighbourhood of the network; null once it is forgotten */
  readonly network: string | null;
}

/** Until when people are asked whether the work is really done. */
export function votesUntil(resolvedAt: Date, disputeDays: number): Date {
  return new Date(resolvedAt.getTime() + Math.min(voteDays, disputeDays) * millisecondsOfDay);
}

/**
 * Whether so many people say that it is not done that the work begins again, as when its reporter disputes the outcome.
 * Votes from one neighbourhood of the network count once, because one person may have many accounts there.
 */
export function areDoubtsEnough(votes: readonly CountedVote[]): boolean {
  const doubts = votes.filter(({ isDone, counts, network }) => !isDone && counts && network !== null);
  return new Set(doubts.map(({ network }) => network)).size >= doubtsNeeded;
}
