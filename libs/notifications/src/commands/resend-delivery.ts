import type { Needs } from '../needs/notifications-needs.ts';
import { type DeliverySituation, lockLeaving, makeDue } from '../writes/make-due.ts';

export interface ResendDeliveryProps {
  /** a UUID */
  readonly deliveryId: string;
}

/** Why a delivery cannot be sent again. */
export type ResendHindrance = 'SENT' | 'WAITING' | 'FORGOTTEN';
export type ResendOutcome =
  | { readonly kind: 'due' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAvailable'; readonly hindrance: ResendHindrance };

/**
 * Makes a deferred, bounced or failed delivery due again at once, with three new days of trying. It stays the same
 * delivery with the same Message-ID; a sent one is refused, because a second copy contains nothing new. For a mail that
 * another one carries, the other one is sent again.
 */
export async function resendDelivery(
  { database }: Needs<'database'>,
  { deliveryId }: ResendDeliveryProps,
): Promise<ResendOutcome> {
  return database.transaction(async (tx) => {
    const situation = await lockLeaving(tx, deliveryId);
    if (!situation) {
      return { kind: 'notFound' };
    }
    const hindrance = hindranceOf(situation);
    if (hindrance) {
      return { kind: 'notAvailable', hindrance };
    }
    await makeDue(tx, situation.id);
    return { kind: 'due' };
  });
}

function hindranceOf({ state, address, isHeld }: DeliverySituation): ResendHindrance | undefined {
  if (state === 'SENT') {
    return 'SENT';
  }
  if (address === null) {
    return 'FORGOTTEN';
  }
  return state === 'QUEUED' || isHeld ? 'WAITING' : undefined;
}
