import { type Database, firstRow, publish, run, sql } from '@ns/platform';
import { giveUpAfterDays } from '../domain/back-off.ts';
import { type DeliveryState } from '../domain/delivery.ts';
import { deliveryDueTopic } from '../notifications.topics.ts';

/** Why a delivery cannot be sent again. */
export type ResendHindrance = 'SENT' | 'WAITING' | 'FORGOTTEN';
export type ResendOutcome = { readonly kind: 'due' } | { readonly kind: 'notFound' } | { readonly kind: 'notAvailable'; readonly hindrance: ResendHindrance };

interface Situation {
  readonly state: DeliveryState;
  readonly hasAddress: boolean;
  readonly isHeld: boolean;
}

/**
 * Makes a deferred, bounced or failed delivery due again at once, with three new days of trying. It stays the same
 * delivery with the same Message-ID; a sent one is refused, because a second copy tells its addressee nothing new.
 */
export class ResendDelivery {
  constructor(private readonly database: Database) {}

  /** @param deliveryId a UUID */
  async execute(deliveryId: string): Promise<ResendOutcome> {
    return this.database.transaction(async (tx) => {
      const situation = await firstRow(tx, sql<Situation>`
        select state, address is not null as "hasAddress", coalesce(lease_until > now(), false) as "isHeld" from delivery where id = ${deliveryId} for update`);
      if (!situation) return { kind: 'notFound' };
      const hindrance = hindranceOf(situation);
      if (hindrance) return { kind: 'notAvailable', hindrance };
      await run(tx, sql`
        update delivery set state = 'QUEUED', next_attempt_at = now(), give_up_at = now() + make_interval(days => ${giveUpAfterDays}),
          deferrals = 0, round = round + 1, problem = null, server_response = null, lease_until = null
        where id = ${deliveryId}`);
      await publish(tx, deliveryDueTopic, { deliveryId });
      return { kind: 'due' };
    });
  }
}

function hindranceOf({ state, hasAddress, isHeld }: Situation): ResendHindrance | undefined {
  if (state === 'SENT') return 'SENT';
  if (!hasAddress) return 'FORGOTTEN';
  return state === 'QUEUED' || isHeld ? 'WAITING' : undefined;
}
