import { forgetDeletedAccounts } from '@ns/identity';
import type { WorkingCalendar } from '@ns/municipality';
import type { Logger, OutboxHandler, ResolverInstance } from '@ns/platform';
import { MyDayResolver } from './graphql/my-day.resolver.ts';
import { PresenceResolver } from './graphql/presence.resolver.ts';
import { ReadyTextResolver } from './graphql/ready-text.resolver.ts';
import { SavedViewResolver } from './graphql/saved-view.resolver.ts';
import { WorkloadResolver } from './graphql/workload.resolver.ts';
import type { DeskNeeds } from './needs/desk-needs.ts';
import { forgetInDesk } from './presence/forget.ts';
import { type MailsOfSignals, PresenceBoard } from './presence/presence-board.ts';

/** What the api gives the slice. */
export interface DeskApiNeeds extends DeskNeeds {
  readonly calendar: WorkingCalendar;
  readonly logger: Logger;
  readonly mails: MailsOfSignals;
}

/** What the api takes from the slice. */
export interface DeskApi {
  readonly resolvers: readonly ResolverInstance[];
  /** who looks at which signal; started and stopped by the api */
  readonly presence: PresenceBoard;
}

/** Puts the slice together for the api. */
export function composeDeskApi(needs: DeskApiNeeds): DeskApi {
  const { database, directory, calendar, logger, mails } = needs;
  return {
    resolvers: [
      new ReadyTextResolver(needs),
      new SavedViewResolver(needs),
      new PresenceResolver(directory),
      new MyDayResolver(),
      new WorkloadResolver(directory, calendar),
    ],
    presence: new PresenceBoard(database, logger, mails),
  };
}

/** A deleted account looks at nothing; run by the worker's relay. */
export const deskOutboxHandlers: readonly OutboxHandler[] = [forgetDeletedAccounts('desk', forgetInDesk)];
