import { type EntityManager, sql, mustExist } from '@ns/platform';
import { d } from '../entities/delivery.entity.ts';

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
  const row = mustExist(
    (
      await sql<MailStateRow>`
    select w.waiting, w."oldestWaitingAt", s."sentInLastHour", (select max(${d.sentAt}) from delivery d
      where ${d.channel} = 'EMAIL' and ${d.state} = 'SENT' and ${d.sentAt} > now() - interval '7 days') as "lastSentAt",
      (select count(*)::int from mail_address_trouble) as "troubledAddresses"
    from (select count(*)::int as waiting, min(${d.createdAt}) as "oldestWaitingAt" from delivery d
      where ${d.channel} = 'EMAIL' and ${d.state} in ('QUEUED', 'DEFERRED')) w,
      (select count(*)::int as "sentInLastHour" from delivery d
        where ${d.channel} = 'EMAIL' and ${d.sentAt} > now() - interval '1 hour') s`.execute(em.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  return row;
}
