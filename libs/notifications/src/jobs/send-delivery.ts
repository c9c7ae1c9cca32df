import { performance } from 'node:perf_hooks';
import { type Database, type JobRequest, type Logger, whileRenewed } from '@ns/platform';
import { deliveryChannels, type DeliveryLane } from '../domain/delivery.ts';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import { type DeliveryLedger, renewLeaseEveryMs } from '../ledger/delivery-ledger.ts';
import { dueDestination } from '../ledger/due-deliveries.ts';
import type { AttemptCounter } from '../observability/mail-metrics.ts';
import { withoutMessage } from '../observability/without-message.ts';
import { DestinationSlots, slotLimits } from './destination-slots.ts';
import { Handover } from './handover.ts';

/**
 * Makes one attempt to hand a delivery over. It may throw anything.
 * @returns undefined when the message was held back
 */
export type SendOne = (claimed: ClaimedDelivery, handover: Handover) => Promise<SendOutcome | undefined>;

export interface SendDeliveryNeeds {
  readonly database: Database;
  readonly ledger: DeliveryLedger;
  readonly send: SendOne;
  /** whether a mail server is configured */
  readonly hasServer: boolean;
  readonly attempts: AttemptCounter;
  readonly logger: Logger;
}

/** Outcomes in which the destination said nothing. */
const withoutAnswer: readonly SendOutcome['outcome'][] = ['UNKNOWN_OUTCOME', 'UNREACHABLE', 'INTERNAL_ERROR'];

/**
 * Sends the deliveries of one lane. Harmless when it runs twice for the same delivery: only one worker gets the claim.
 * However an attempt ends, it is settled, so no delivery is tried again without end.
 */
export class SendDelivery {
  private readonly slots;

  constructor(
    private readonly lane: DeliveryLane,
    private readonly needs: SendDeliveryNeeds,
  ) {
    this.slots = new DestinationSlots(slotLimits[lane]);
  }

  async perform({ deliveryId }: { readonly deliveryId: string }): Promise<readonly JobRequest[]> {
    const { database, ledger, hasServer } = this.needs;
    if (!hasServer && this.lane !== 'PUSH') {
      await ledger.postponeDue();
    }
    const destination = await dueDestination(database.fork(), deliveryId);
    if (destination === undefined) {
      return [];
    }
    const slot = await this.slots.take(destination);
    if ('putOffMs' in slot) {
      await ledger.putBack(deliveryId, slot.putOffMs);
      return [];
    }
    let isAnswered = false;
    try {
      const claimed = await ledger.claim(deliveryId, hasServer ? deliveryChannels : ['PUSH']);
      const startedAt = performance.now();
      const outcome = claimed && (await this.outcomeOf(claimed));
      isAnswered = outcome !== undefined && !withoutAnswer.includes(outcome.outcome);
      return outcome ? await this.settle(claimed, outcome, performance.now() - startedAt) : [];
    } finally {
      slot.giveBack(isAnswered);
    }
  }

  private async settle(
    claimed: ClaimedDelivery,
    outcome: SendOutcome,
    durationMs: number,
  ): Promise<readonly JobRequest[]> {
    const { ledger, attempts, logger } = this.needs;
    const { id: deliveryId, attempt, kind, channel } = claimed;
    if (channel === 'EMAIL') {
      attempts.count(outcome.outcome);
    }
    logger.info(
      { deliveryId, attempt, kind, outcome: outcome.outcome },
      channel === 'PUSH' ? 'push attempt' : 'mail attempt',
    );
    return ledger.settle(claimed, outcome, durationMs).catch((cause: unknown) => {
      logger.warn({ err: withoutMessage(cause), deliveryId, attempt }, 'attempt not settled, its lease runs out');
      return [];
    });
  }

  /** How an attempt ended; undefined when it ended without an outcome: held back, or the ledger cannot be asked. */
  private async outcomeOf(claimed: ClaimedDelivery): Promise<SendOutcome | undefined> {
    const { ledger, logger } = this.needs;
    const ids = { deliveryId: claimed.id, attempt: claimed.attempt };
    const handover = new Handover(ledger, claimed);
    let thrown: unknown;
    const outcome = await this.whileAlive(claimed, () => this.needs.send(claimed, handover)).catch((cause: unknown) => {
      thrown = cause;
      return outcomeOfThrow(cause, handover);
    });
    if (handover.failure !== undefined) {
      logger.warn({ err: withoutMessage(handover.failure), ...ids }, 'ledger not asked, the lease runs out');
      return undefined;
    }
    if (thrown !== undefined) {
      logger.warn({ err: withoutMessage(thrown), ...ids, kind: claimed.kind }, 'attempt ended with an error of ours');
    } else if (!outcome) {
      logger.warn(ids, 'delivery taken over by another attempt before it left');
    }
    return outcome;
  }

  /** Keeps the lease while the work lasts. */
  private whileAlive<T>(claimed: ClaimedDelivery, work: () => Promise<T>): Promise<T> {
    const { ledger, logger } = this.needs;
    const failed = (cause: unknown) => {
      logger.warn({ err: withoutMessage(cause), deliveryId: claimed.id }, 'lease not renewed');
    };
    return whileRenewed(() => ledger.renew(claimed), { everyMs: renewLeaseEveryMs, failed }, work);
  }
}

/** An error of ours certainly sent nothing before the message began to flow; after that nobody knows. */
function outcomeOfThrow(cause: unknown, { hasBegun }: Handover): SendOutcome {
  return hasBegun
    ? { outcome: 'UNKNOWN_OUTCOME', serverResponse: null }
    : { outcome: 'INTERNAL_ERROR', serverResponse: cause instanceof Error ? cause.name : null };
}
