import { type EntityManager, firstRow, sql } from '@ns/platform';

/** How the sending of mails is going as a whole. */
export interface MailStateRow {
  /** mails that are still to leave */
  readonly waiting: number;
  readonly oldestWaitingAt: Date | null;
  readonly sentInLastHour: number;
  readonly lastSentAt: Date | null;
  readonly troubledAddresses: number;
}

/** Counts the ledger. */
export async function mailState(em: EntityManager): Promise<MailStateRow> {
  const row = await firstRow(
    em,
    sql<MailStateRow>`
    select w.waiting, w."oldestWaitingAt", s."sentInLastHour", (select max(sent_at) from delivery
      where channel = 'EMAIL' and state = 'SENT' and sent_at > now() - interval '7 days') as "lastSentAt",
      (select count(*)::int from mail_address_trouble) as "troubledAddresses"
    from (select count(*)::int as waiting, min(created_at) as "oldestWaitingAt" from delivery
      where channel = 'EMAIL' and state in ('QUEUED', 'DEFERRED')) w,
      (select count(*)::int as "sentInLastHour" from delivery
        where channel = 'EMAIL' and sent_at > now() - interval '1 hour') s`,
  );
  if (!row) {
    throw new Error('The ledger cannot be counted.');
  }
  return row;
}
