import type { Database, Logger } from '@ns/platform';
import type { StopFollowingLinks } from '../preferences/stop-following-links.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface NotificationsNeeds {
  readonly database: Database;
  readonly logger: Logger;
  readonly stopFollowingLinks: StopFollowingLinks;
}

export type Needs<K extends keyof NotificationsNeeds> = Pick<NotificationsNeeds, K>;
