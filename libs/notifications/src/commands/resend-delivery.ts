import { type Database, sql } from '@ns/platform';
import type { DeliveryProblem } from '../domain/delivery.ts';
import { d } from '../entities/delivery.entity.ts';
import { stuckCondition } from '../queries/stuck-deliveries.ts';
import { type DeliverySituation, lockSituation, makeDue } from './make-due.ts';

/** Why a delivery cannot be sent again. */
export type ResendHindrance = 'SENT' | 'WAITING' | 'FORGOTTEN';
export type ResendOutcome =
  | { readonly kind: 'due' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAvailable'; readonly hindrance: ResendHindrance };

/**
 * Makes a deferred, bounced or failed delivery due again at once, with three new days of trying. It stays the same
 * delivery with the same Message-ID; a sent one is refused, because a second copy contains nothing new.
 */
export class ResendDelivery {
  constructor(private readonly database: Database) {}

  /** @param deliveryId a UUID */
  async execute(deliveryId: string): Promise<ResendOutcome> {
    return this.database.transaction(async (tx) => {
      const situation = await lockSituation(tx, deliveryId);
      if (!situation) {
        return { kind: 'notFound' };
      }
      const hindrance = hindranceOf(situation);
      if (hindrance) {
        return { kind: 'notAvailable', hindrance };
      }
      await makeDue(tx, deliveryId);
      return { kind: 'due' };
    });
  }

  /**
   * Does so for every stuck delivery of one reason.
   * @returns how many are due now
   */
  async executeAll(problem: DeliveryProblem): Promise<number> {
    const stuck = (
      await sql<{ id: string }>`
      select ${d.id} from delivery d where ${stuckCondition} and ${d.problem} = ${problem} order by ${d.id}`.execute(
        this.database.fork().getKysely(),
      )
    ).rows;
    let due = 0;
    for (const { id } of stuck) {
      due += (await this.execute(id)).kind === 'due' ? 1 : 0;
    }
    return due;
  }
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
