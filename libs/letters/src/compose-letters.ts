import { forgetDeletedAccounts, type PersonalDataPart } from '@ns/identity';
import type { PhotoStore } from '@ns/media';
import { addressOf } from '@ns/notifications';
import type { Database, Logger, OutboxHandler, ResolverInstance, ScheduledTask } from '@ns/platform';
import type { LettersConfig } from './config/letters.config.ts';
import { LetterResolver } from './graphql/letter.resolver.ts';
import type { Needs } from './needs/letters-needs.ts';
import { lettersPersonalData } from './queries/personal-data.ts';
import { readLettersTask } from './schedule/read-letters-task.ts';
import { forgetInLetters, forgetLettersTask, type LetterHolds } from './writes/forget.ts';

/** Puts the slice together for the api. */
export function composeLettersApi(needs: Needs<'answers' | 'database' | 'links' | 'signals' | 'hasMailbox'>): {
  readonly resolvers: readonly ResolverInstance[];
  readonly personalData: PersonalDataPart;
} {
  return { resolvers: [new LetterResolver(needs)], personalData: lettersPersonalData };
}

/** What the worker gives the slice. */
export interface LettersWorkerNeeds {
  readonly database: Database;
  readonly logger: Logger;
  readonly photos: PhotoStore;
  readonly holds: LetterHolds;
  readonly config: LettersConfig & { readonly mail: { readonly from: string } };
}

/** The slice's work that returns by itself; run by the worker. Without a mailbox nothing is read. */
export function lettersTasks({
  database,
  logger,
  photos,
  holds,
  config,
}: LettersWorkerNeeds): readonly ScheduledTask[] {
  const { letters: mailbox, mail } = config;
  return [
    forgetLettersTask(database, holds),
    ...(mailbox ? [readLettersTask({ database, logger, photos, mailbox, ownAddress: addressOf(mail.from) })] : []),
  ];
}

/** What came from the address of a deleted account is forgotten; run by the worker's relay. */
export const lettersOutboxHandlers: readonly OutboxHandler[] = [forgetDeletedAccounts('letters', forgetInLetters)];
