/** How a lease is renewed. */
export interface Renewal {
  readonly everyMs: number;
  /** work that takes longer is believed to hang: it is renewed no more. Left out: as long as the process lives */
  readonly longestMs?: number;
  /** milliseconds of a clock that nobody sets; needed for `longestMs` */
  readonly monotonic?: () => number;
  /** a renewal failed; the next one is tried, and without any the lease runs out, as it should */
  readonly failed?: (cause: unknown) => void;
}

/**
 * Does work while its lease is renewed. A process that freezes stops renewing and loses it; what may be written then is
 * decided by the fencing number of the row, not by this.
 */
export async function whileRenewed<Result>(
  renew: () => Promise<unknown>,
  { everyMs, longestMs = Infinity, monotonic = () => performance.now(), failed }: Renewal,
  work: () => Promise<Result>,
): Promise<Result> {
  const from = monotonic();
  const renewal = setInterval(() => {
    if (monotonic() - from >= longestMs) {
      clearInterval(renewal);
      return;
    }
    renew().catch((cause: unknown) => failed?.(cause));
  }, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
  }
}
