/** Growing waits: `baseMs`, doubled each time, never more than `capMs`. */
export interface Backoff {
  readonly baseMs: number;
  readonly capMs: number;
  /** between which parts of a step the wait lies by chance; half of it and the whole when left out */
  readonly spread?: { readonly from: number; readonly to: number };
}

/** The moment of a decision and its dice; both come from outside so that decisions can be tested. */
export interface Moment {
  readonly now: Date;
  /** 0 ≤ random < 1 */
  readonly random: number;
}

/**
 * The wait after `before` earlier ones, milliseconds. A part of the step is fixed and a part is chance, so that many
 * things that failed together do not return together.
 */
export function waitMs({ baseMs, capMs, spread }: Backoff, before: number, random: number): number {
  const { from, to } = spread ?? { from: 0.5, to: 1 };
  const step = Math.min(capMs, baseMs * 2 ** Math.min(before, 30));
  return step * (from + random * (to - from));
}

/** The end of the wait after `before` earlier ones. */
export function later(backoff: Backoff, before: number, { now, random }: Moment): Date {
  return new Date(now.getTime() + waitMs(backoff, before, random));
}
