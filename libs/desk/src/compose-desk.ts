import type { MunicipalityDirectory, WorkingCalendar } from '@ns/municipality';
import type { Database, Logger, ResolverInstance } from '@ns/platform';
import { RemoveReadyText } from './commands/remove-ready-text.ts';
import { RemoveView } from './commands/remove-view.ts';
import { SaveReadyText } from './commands/save-ready-text.ts';
import { SaveView } from './commands/save-view.ts';
import { PresenceResolver } from './graphql/presence.resolver.ts';
import { ReadyTextResolver } from './graphql/ready-text.resolver.ts';
import { SavedViewResolver } from './graphql/saved-view.resolver.ts';
import { WorkloadResolver } from './graphql/workload.resolver.ts';
import { type MailsOfSignals, PresenceBoard } from './presence/presence-board.ts';

export interface DeskDeps {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
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
export function composeDeskApi({ database, directory, calendar, logger, mails }: DeskDeps): DeskApi {
  return {
    resolvers: [
      new ReadyTextResolver(directory, {
        save: new SaveReadyText(database, directory),
        remove: new RemoveReadyText(database),
      }),
      new SavedViewResolver({ save: new SaveView(database), remove: new RemoveView(database) }),
      new PresenceResolver(directory),
      new WorkloadResolver(directory, calendar),
    ],
    presence: new PresenceBoard(database, logger, mails),
  };
}
