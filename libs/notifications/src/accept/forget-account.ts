import { type EntityManager, run, sql } from '@ns/platform';

/**
 * Forgets a person whose account was deleted: addresses and texts of all their mails, also of those about the account
 * itself, which are known by the address only. What has not left yet will not leave; that a mail was sent stays on
 * record.
 */
export async function forgetAccount(tx: EntityManager, accountId: string): Promise<void> {
  await run(tx, sql`delete from mail_refusal where account_id = ${accountId}`);
  await run(
    tx,
    sql`
    with theirs as (
      select id from delivery where account_id = ${accountId}
      union select about.id from delivery about join delivery known on known.address = about.address
      where about.account_id is null and known.account_id = ${accountId}),
    marks as (delete from mail_address_trouble t using delivery d, theirs where d.id = theirs.id
      and t.address = d.address),
    corrections as (update delivery_correction c set from_address = null, to_address = null, reason = null
      from theirs where c.delivery_id = theirs.id),
    aside as (update delivery_set_aside s set reason = null from theirs where s.delivery_id = theirs.id),
    words as (update delivery_attempt a set server_response = null from theirs where a.delivery_id = theirs.id)
    update delivery d set address = null, sent_headers = null, subject = null, body_text = null, body_html = null,
      server_response = null,
      state = case when d.state in ('QUEUED', 'DEFERRED') then 'FAILED'::delivery_state else d.state end,
      problem = case when d.state in ('QUEUED', 'DEFERRED') then 'ACCOUNT_DELETED' else d.problem end,
      next_attempt_at = null, lease_until = null
    from theirs where d.id = theirs.id`,
  );
  await run(tx, sql`delete from push_subscription where account_id = ${accountId}`);
}
