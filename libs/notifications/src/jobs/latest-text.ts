import type { Database } from '@ns/platform';
import type { SignalMails } from '../accept/signal-mails.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import { isSignalMail } from '../kinds/mail-kind.ts';
import { signalMails } from '../kinds/signal-kinds.ts';
import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';

/**
 * The delivery with the text that is right now, kept in the ledger before it leaves: a mail that waited for the content
 * of another one is written again. One of which a copy may have arrived keeps its text.
 */
export async function withLatestText(
  database: Database,
  mails: Pick<SignalMails, 'again'>,
  claimed: ClaimedDelivery,
): Promise<ClaimedDelivery> {
  const { id, attempt, kind, channel, signalId, eventId, accountId, inDoubt } = claimed;
  const isAbout = signalId !== null && eventId !== null && accountId !== null;
  if (channel !== 'EMAIL' || inDoubt || !isAbout || !isSignalMail(kind) || signalMails[kind].carries === undefined) {
    return claimed;
  }
  return database.transaction(async (tx) => {
    const mail = await mails.again(tx, { kind, signalId, eventId, accountId });
    if (!mail) {
      return claimed;
    }
    const { subject, text: bodyText, html: bodyHtml } = mail.mail;
    await notificationTables(tx)
      .updateTable('delivery')
      .set({ subject, body_text: bodyText, body_html: bodyHtml })
      .where('id', '=', id)
      .where('attempts', '=', attempt)
      .where('address', 'is not', null)
      .execute();
    return { ...claimed, subject, bodyText, bodyHtml };
  });
}
