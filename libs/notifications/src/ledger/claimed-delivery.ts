import { type RowOf, selection } from '@ns/platform';
import { DeliverySchema } from '../entities/delivery.entity.ts';

const fields = [
  ...(['id', 'round', 'kind', 'channel', 'pushSubscriptionId', 'signalId', 'eventId', 'accountId'] as const),
  ...(['sourceId', 'digestDay', 'newsWeek', 'address', 'language', 'messageId', 'inReplyTo', 'subject'] as const),
  ...(['bodyText', 'bodyHtml', 'deferrals', 'inDoubt', 'giveUpAt', 'createdAt'] as const),
] as const;

/** The columns of {@link ClaimedDelivery} from `delivery d`, all but the number of the attempt. */
export const claimedColumns = selection(DeliverySchema, 'd', fields);

/** A delivery as the worker holds it that is to send it. */
export interface ClaimedDelivery extends Pick<RowOf<typeof DeliverySchema>, (typeof fields)[number]> {
  /** number of this attempt; who holds an older one can write nothing any more */
  readonly attempt: number;
  /** when it was claimed, by the clock of the database, which alone says what is due */
  readonly now: Date;
  readonly subject: string;
}
