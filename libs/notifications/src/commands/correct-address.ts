import { isAccountMail } from '../kinds/mail-kind.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { type DeliverySituation, lockLeaving, makeDue, writeCorrection } from '../writes/make-due.ts';

/**
 * Why a delivery's address cannot be corrected. `SECRET`: its mail opens an account, which is for the account's address
 * only.
 */
export type CorrectionHindrance = 'NOT_STUCK' | 'SECRET' | 'FORGOTTEN';
export type CorrectionOutcome =
  | { readonly kind: 'due' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAvailable'; readonly hindrance: CorrectionHindrance };

export interface CorrectAddressProps {
  /** a UUID */
  readonly deliveryId: string;
  /** in its one spelling */
  readonly address: string;
  readonly reason: string;
  readonly staffId: string;
}

/**
 * Sends one mail that did not arrive to another address, and keeps who did so and why. The account keeps its address:
 * only its owner changes that. For a mail that another one carries, the other one is sent.
 */
export async function correctAddress(
  { database }: Needs<'database'>,
  { deliveryId, address, reason, staffId }: CorrectAddressProps,
): Promise<CorrectionOutcome> {
  return database.transaction(async (tx) => {
    const situation = await lockLeaving(tx, deliveryId);
    if (!situation) {
      return { kind: 'notFound' };
    }
    const hindrance = hindranceOf(situation);
    if (hindrance) {
      return { kind: 'notAvailable', hindrance };
    }
    await writeCorrection(tx, situation.id, { former: situation.address, address, reason, staffId });
    await makeDue(tx, situation.id);
    return { kind: 'due' };
  });
}

function hindranceOf({ kind, state, address }: DeliverySituation): CorrectionHindrance | undefined {
  if (address === null) {
    return 'FORGOTTEN';
  }
  if (isAccountMail(kind)) {
    return 'SECRET';
  }
  return state === 'BOUNCED' || state === 'FAILED' ? undefined : 'NOT_STUCK';
}
