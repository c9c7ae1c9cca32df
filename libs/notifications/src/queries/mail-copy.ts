import { type EntityManager, firstRow, sql } from '@ns/platform';

/** A mail as it is or was sent. */
export interface MailCopyRow {
  readonly signalId: string | null;
  readonly subject: string | null;
  readonly text: string | null;
  readonly html: string | null;
  /** none before the first copy began to leave */
  readonly headers: readonly { readonly name: string; readonly value: string }[] | null;
}

/** The text and the headers of one mail; undefined when there is no such delivery. */
export async function mailCopyOf(em: EntityManager, deliveryId: string): Promise<MailCopyRow | undefined> {
  return firstRow(
    em,
    sql<MailCopyRow>`
    select signal_id as "signalId", subject, body_text as text, body_html as html, sent_headers as headers
      from delivery where id = ${deliveryId}`,
  );
}
