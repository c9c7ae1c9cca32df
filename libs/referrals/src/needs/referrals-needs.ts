import type { ApiContext } from '@ns/identity';
import type { PhotoLinks, PhotoStore } from '@ns/media';
import type { CalendarDay, MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import type { OutsideMails } from '@ns/notifications';
import type { Database, EntityManager, Gate, Logger } from '@ns/platform';
import type { ReferralChannel } from '../domain/channel.ts';
import type { Reached } from '../domain/receiver.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface ReferralsNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly calendar: WorkingCalendar;
  /** mails to receivers */
  readonly outside: Pick<
    OutsideMails,
    'again' | 'compose' | 'composeOrder' | 'composeReminder' | 'mailOf' | 'open' | 'openNow' | 'stop'
  >;
  readonly photos: Pick<PhotoStore, 'read'>;
  /** Whether a letter waits for staff that came from the body since a day, as an answer to a mail about the signal. */
  readonly letterWaits: (em: EntityManager, signalId: string, since: CalendarDay) => Promise<boolean>;
  readonly logger: Logger;
  /** The channel of attempts to a place; undefined where the installation is not set up for it. */
  readonly channelOf: (reached: Reached) => ReferralChannel | undefined;
  /** stands before a receiver and spares it while it does not answer */
  readonly gateOf: (receiver: string) => Gate;
  /** 0 ≤ random < 1 */
  readonly random: () => number;
  readonly links: PhotoLinks;
  readonly publicUrl: string;
  /** counts a link that is not known, and refuses when one client tries too many */
  readonly limitTries: (context: ApiContext) => Promise<void>;
}

export type Needs<K extends keyof ReferralsNeeds> = Pick<ReferralsNeeds, K>;
