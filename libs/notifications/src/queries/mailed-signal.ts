import { anyOf, type EntityManager } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';

/** What one of our mails was about. */
export interface MailedSignal {
  readonly signalId: string;
  /** it passed the signal on to the body that is in charge, or reminded it */
  readonly toBody: boolean;
}

/**
 * The signal that one of our mails was about.
 * @param messageIds in angle brackets; the first that is one of ours and about a signal decides
 */
export async function mailedSignal(
  em: EntityManager,
  messageIds: readonly string[],
): Promise<MailedSignal | undefined> {
  if (messageIds.length === 0) {
    return undefined;
  }
  const mails = await notificationTables(em)
    .selectFrom('delivery')
    .select(['message_id as messageId', 'signal_id as signalId', 'kind'])
    .where('message_id', '=', anyOf(messageIds))
    .where('signal_id', 'is not', null)
    .$narrowType<{ signalId: string }>()
    .execute();
  const mail = messageIds
    .map((id) => mails.find(({ messageId }) => messageId === id))
    .find((found) => found !== undefined);
  return (
    mail && { signalId: mail.signalId, toBody: mail.kind === 'outside_report' || mail.kind === 'outside_reminder' }
  );
}
