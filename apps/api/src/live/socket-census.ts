/** How many live connections there may be; 0 is any number. */
export interface SocketLimits {
  readonly perAddress: number;
  readonly perAccount: number;
}

/** Counts the open sockets of each client address and account. */
export class SocketCensus {
  private readonly counts = new Map<string, number>();

  constructor(private readonly limits: SocketLimits) {}

  /** @returns the way to give the place back, or undefined when the address has no place left */
  admitAddress(address: string): (() => void) | undefined {
    return this.admit(`address ${address}`, this.limits.perAddress);
  }

  /** @returns the way to give the place back, or undefined when the account has no place left */
  admitAccount(accountId: string): (() => void) | undefined {
    return this.admit(`account ${accountId}`, this.limits.perAccount);
  }

  private admit(name: string, limit: number): (() => void) | undefined {
    const count = this.counts.get(name) ?? 0;
    if (limit > 0 && count >= limit) {
      return undefined;
    }
    this.counts.set(name, count + 1);
    let isReleased = false;
    return () => {
      if (isReleased) {
        return;
      }
      isReleased = true;
      const left = (this.counts.get(name) ?? 1) - 1;
      if (left > 0) {
        this.counts.set(name, left);
      } else {
        this.counts.delete(name);
      }
    };
  }
}
