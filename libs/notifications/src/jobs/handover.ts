import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import { type DeliveryLedger, leaseSeconds } from '../ledger/delivery-ledger.ts';
import type { MailHeader } from '../smtp/mail-headers.ts';

/** The moment of one attempt at which its message begins to leave. */
export class Handover {
  private begun = false;
  private ledgerFailure: unknown;

  constructor(
    private readonly ledger: Pick<DeliveryLedger, 'beginBody'>,
    private readonly claimed: ClaimedDelivery,
    /** milliseconds of a clock that nobody sets and that goes on while the process stands still */
    private readonly monotonic: () => number = () => performance.now(),
  ) {}

  /** Whether the message may have left. */
  get hasBegun(): boolean {
    return this.begun;
  }

  /** What kept the ledger from being asked; undefined when it answered. Then nobody knows what it holds. */
  get failure(): unknown {
    return this.ledgerFailure;
  }

  /**
   * Asks the ledger just before the first byte. Its answer counts for as long as the lease that it began: a process
   * that stood still meanwhile must not send what another one may have sent.
   * @returns false when the message must not leave
   * @throws what the database throws
   */
  async begin(headers: readonly MailHeader[]): Promise<boolean> {
    try {
      const from = this.monotonic();
      const isHeld = await this.ledger.beginBody(this.claimed, headers);
      const mayLeave = isHeld && this.monotonic() - from < leaseSeconds * 1_000;
      this.begun ||= mayLeave;
      return mayLeave;
    } catch (cause) {
      this.ledgerFailure = cause;
      throw cause;
    }
  }
}
