import type { EntityManager } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { SignalMailKind } from '../kinds/signal-kinds.ts';

/** News of a report for one person. */
export interface ReportNews {
  readonly kind: SignalMailKind;
  readonly signalId: string;
  readonly eventId: string;
  readonly accountId: string;
}

/** Keeps news for the daily mail of a person, each once however often it is asked. */
export async function keepForDailyMail(
  tx: EntityManager,
  { kind, signalId, eventId, accountId }: ReportNews,
): Promise<void> {
  await notificationTables(tx)
    .insertInto('mail_daily_news')
    .values({ kind, signal_id: signalId, event_id: eventId, account_id: accountId })
    .onConflict((kept) => kept.doNothing())
    .execute();
}

/** Takes all kept news, in the order in which they happened; they are kept no longer. */
export async function takeDailyNews(tx: EntityManager): Promise<readonly ReportNews[]> {
  const taken = await notificationTables(tx)
    .deleteFrom('mail_daily_news')
    .returning(['kind', 'signal_id as signalId', 'event_id as eventId', 'account_id as accountId'])
    .execute();
  return taken.toSorted((one, other) => Number(BigInt(one.eventId) - BigInt(other.eventId)));
}
