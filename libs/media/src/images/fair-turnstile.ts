import pLimit, { type LimitFunction } from 'p-limit';

/** Somebody has too much waiting already; the work was not begun. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';
}

export interface FairTurnstileOptions {
  /** works at the same time, of all owners together */
  readonly atOnce: number;
  /** works of one owner that run or are next in turn */
  readonly atOncePerOwner: number;
  /** further works that one owner may have waiting */
  readonly waitingPerOwner: number;
}

/**
 * Lets a few works through at a time and keeps heavy work from taking every core and all memory. Owners take turns:
 * each has a line of their own and brings only its first works into the common one, so who brings much waits for
 * himself.
 */
export class FairTurnstile {
  private readonly common: LimitFunction;
  /** Owners who have work here. */
  private readonly owners = new Map<string, { readonly line: LimitFunction; works: number }>();

  constructor(private readonly options: FairTurnstileOptions) {
    this.common = pLimit(options.atOnce);
  }

  /** @throws LineTooLong when the owner has as much waiting as is allowed */
  async pass<T>(owner: string, work: () => Promise<T>): Promise<T> {
    const { atOncePerOwner, waitingPerOwner } = this.options;
    const own = this.owners.get(owner) ?? { line: pLimit(atOncePerOwner), works: 0 };
    if (own.works >= atOncePerOwner + waitingPerOwner) {
      throw new LineTooLong('Too much is waiting.');
    }
    this.owners.set(owner, own);
    own.works += 1;
    try {
      return await own.line(() => this.common(work));
    } finally {
      own.works -= 1;
      if (own.works === 0) {
        this.owners.delete(owner);
      }
    }
  }
}
