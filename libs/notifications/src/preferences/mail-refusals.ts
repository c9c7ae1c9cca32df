import { accountRelation } from '@ns/identity';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import { isByChoice, type MailTopic, mailTopics } from '../domain/mail-topic.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { UnsubscribeRequest } from './unsubscribe-links.ts';

const a = accountRelation('a');

/** Topics that accounts do not want, by account: switched off, or only on request and not asked for. */
export async function refusedTopics(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MailTopic[]>> {
  const [refused, wished] = [await chosen(em, 'mail_refusal', accountIds), await chosen(em, 'mail_wish', accountIds)];
  const isIn = (rows: typeof refused, id: string, topic: MailTopic) =>
    rows.some((row) => row.accountId === id && row.topic === topic);
  return new Map(
    accountIds.map((id) => [
      id,
      mailTopics.filter((topic) => (isByChoice(topic) ? !isIn(wished, id, topic) : isIn(refused, id, topic))),
    ]),
  );
}

function chosen(em: EntityManager, table: 'mail_refusal' | 'mail_wish', accountIds: readonly string[]) {
  return notificationTables(em)
    .selectFrom(table)
    .select(['account_id as accountId', 'topic'])
    .where('account_id', '=', anyOf(accountIds))
    .execute();
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
  // A row says what is not so by itself: a refusal, or a wish for what has to be asked for.
  const table = isByChoice(topic) ? 'mail_wish' : 'mail_refusal';
  if (wanted !== isByChoice(topic)) {
    await notificationTables(em)
      .deleteFrom(table)
      .where('account_id', '=', accountId)
      .where('topic', '=', topic)
      .execute();
  } else {
    await notificationTables(em)
      .insertInto(table)
      .columns(['account_id', 'topic'])
      .expression(sql`select ${a.id}, ${topic} ${living}`)
      .onConflict((said) => said.doNothing())
      .execute();
  }
  return (await sql`select ${living}`.execute(em.getKysely())).rows.length === 1;
}
