import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import type { DeliveryLedger } from '../ledger/delivery-ledger.ts';
import type { MailHeader } from '../smtp/mail-headers.ts';

/** The moment of one attempt at which its message begins to leave. */
export class Handover {
  private begun = false;
  private ledgerFailure: unknown;

  constructor(
    private readonly ledger: Pick<DeliveryLedger, 'beginBody'>,
    private readonly claimed: ClaimedDelivery,
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
   * Asks the ledger just before the first byte.
   * @returns false when the message must not leave
   * @throws what the database throws
   */
  async begin(headers: readonly MailHeader[]): Promise<boolean> {
    try {
      const mayLeave = await this.ledger.beginBody(this.claimed, headers);
      this.begun ||= mayLeave;
      return mayLeave;
    } catch (cause) {
      this.ledgerFailure = cause;
      throw cause;
    }
  }
}
