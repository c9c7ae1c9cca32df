import { anyOf, type EntityManager } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';

/**
 * The signal that one of our mails was about.
 * @param messageIds in angle brackets; the first that is one of ours and about a signal decides
 */
export async function mailedSignal(em: EntityManager, messageIds: readonly string[]): Promise<string | undefined> {
  if (messageIds.length === 0) {
    return undefined;
  }
  const mails = await notificationTables(em)
    .selectFrom('delivery')
    .select(['message_id as messageId', 'signal_id as signalId'])
    .where('message_id', '=', anyOf(messageIds))
    .where('signal_id', 'is not', null)
    .execute();
  const found = new Map(mails.map(({ messageId, signalId }) => [messageId, signalId]));
  return messageIds.map((id) => found.get(id)).find((signalId) => signalId != null) ?? undefined;
}
