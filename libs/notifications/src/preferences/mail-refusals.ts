import { accountRelation } from '@ns/identity';
import { type EntityManager, rows, run, sql } from '@ns/platform';
import { type MailTopic } from '../domain/mail-topic.ts';
import { type UnsubscribeRequest } from './unsubscribe-links.ts';

/** Topics that accounts do not want, by account. */
export async function refusedTopics(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MailTopic[]>> {
  const found = await rows(
    em,
    sql<UnsubscribeRequest>`select account_id as "accountId", topic from mail_refusal
      where account_id = any(${accountIds}::uuid[])`,
  );
  return new Map(
    accountIds.map((id) => [id, found.filter(({ accountId }) => accountId === id).map(({ topic }) => topic)]),
  );
}

/**
 * Switches mails about a topic off or on. Saying the same twice changes nothing.
 * @returns false when there is no such account any more
 */
export async function setWanted(
  em: EntityManager,
  { accountId, topic }: UnsubscribeRequest,
  wanted: boolean,
): Promise<boolean> {
  if (wanted) {
    await run(em, sql`delete from mail_refusal where account_id = ${accountId} and topic = ${topic}`);
  } else {
    await run(
      em,
      sql`
      insert into mail_refusal (account_id, topic) select id, ${topic} from ${accountRelation} a where id = ${accountId}
        and deleted_at is null
      on conflict do nothing`,
    );
  }
  return (
    (await rows(em, sql`select from ${accountRelation} a where id = ${accountId} and deleted_at is null`)).length === 1
  );
}
