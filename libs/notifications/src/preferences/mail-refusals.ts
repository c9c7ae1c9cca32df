import { accountRelation } from '@ns/identity';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import type { MailTopic } from '../domain/mail-topic.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { UnsubscribeRequest } from './unsubscribe-links.ts';

const a = accountRelation('a');

/** Topics that accounts do not want, by account. */
export async function refusedTopics(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MailTopic[]>> {
  const found = await notificationTables(em)
    .selectFrom('mail_refusal')
    .select(['account_id as accountId', 'topic'])
    .where('account_id', '=', anyOf(accountIds))
    .execute();
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
  const living = sql`from ${a.relation} where ${a.id} = ${accountId} and ${a.deletedAt} is null`;
  if (wanted) {
    await notificationTables(em)
      .deleteFrom('mail_refusal')
      .where('account_id', '=', accountId)
      .where('topic', '=', topic)
      .execute();
  } else {
    await notificationTables(em)
      .insertInto('mail_refusal')
      .columns(['account_id', 'topic'])
      .expression(sql`select ${a.id}, ${topic} ${living}`)
      .onConflict((refused) => refused.doNothing())
      .execute();
  }
  return (await sql`select ${living}`.execute(em.getKysely())).rows.length === 1;
}
