import type { MunicipalityDirectory } from '@ns/municipality';
import type { Database, Logger } from '@ns/platform';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import type { SamplePlace } from '../samples/sample-place.ts';
import type { StopFollowingLinks } from '../preferences/stop-following-links.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface NotificationsNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly logger: Logger;
  readonly opener: DeliveryOpener;
  /** where sample mails come from */
  readonly place: SamplePlace;
  readonly stopFollowingLinks: StopFollowingLinks;
}

export type Needs<K extends keyof NotificationsNeeds> = Pick<NotificationsNeeds, K>;
