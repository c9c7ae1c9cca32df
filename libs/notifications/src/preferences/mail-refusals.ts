import { accountRelation } from '@ns/identity';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import { type MailPace, type MailTopic, mailTopics, usualPace } from '../domain/mail-topic.ts';
import { notificationTables } from '../entities/delivery.entity.ts';
import type { UnsubscribeRequest } from './unsubscribe-links.ts';

const a = accountRelation('a');

/** How an account hears of each topic. `REFUSED`: it switched the topic off, so that devices do not hear of it too. */
export type ChosenPaces = Readonly<Record<MailTopic, MailPace | 'REFUSED'>>;

/** How accounts hear of each topic, by account: as they chose, or as is usual. */
export async function chosenPaces(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, ChosenPaces>> {
  const tables = notificationTables(em);
  const refused = await tables
    .selectFrom('mail_refusal')
    .select(['account_id as accountId', 'topic'])
    .where('account_id', '=', anyOf(accountIds))
    .execute();
  const wished = await tables
    .selectFrom('mail_wish')
    .select(['account_id as accountId', 'topic', 'pace'])
    .where('account_id', '=', anyOf(accountIds))
    .execute();
  const paceOf = (id: string, topic: MailTopic): MailPace | 'REFUSED' => {
    const isMeant = (row: { readonly accountId: string; readonly topic: MailTopic }) =>
      row.accountId === id && row.topic === topic;
    return refused.some(isMeant) ? 'REFUSED' : (wished.find(isMeant)?.pace ?? usualPace(topic));
  };
  return new Map(
    accountIds.map((id) => [
      id,
      Object.fromEntries(mailTopics.map((topic) => [topic, paceOf(id, topic)])) as Record<
        MailTopic,
        MailPace | 'REFUSED'
      >,
    ]),
  );
}

/** Topics of which accounts get no mail, by account: switched off, or only on request and not asked for. */
export async function refusedTopics(
  em: EntityManager,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MailTopic[]>> {
  const paces = await chosenPaces(em, accountIds);
  return new Map(
    [...paces].map(([id, of]) => [id, mailTopics.filter((topic) => of[topic] === 'REFUSED' || of[topic] === 'IN_APP')]),
  );
}

/**
 * Keeps how an account wants to hear of a topic. Saying the same twice changes nothing.
 * @returns false when there is no such account any more
 */
export async function setPace(
  em: EntityManager,
  { accountId, topic }: UnsubscribeRequest,
  pace: MailPace,
): Promise<boolean> {
  const tables = notificationTables(em);
  const living = sql`from ${a.relation} where ${a.id} = ${accountId} and ${a.deletedAt} is null`;
  // A row says what is not so by itself: a refusal, or a wish for what comes otherwise or not at all.
  const table = pace === usualPace(topic) ? null : pace === 'IN_APP' ? 'mail_refusal' : 'mail_wish';
  for (const each of ['mail_refusal', 'mail_wish'] as const) {
    if (each !== table) {
      await tables.deleteFrom(each).where('account_id', '=', accountId).where('topic', '=', topic).execute();
    }
  }
  if (table === 'mail_refusal') {
    await tables
      .insertInto(table)
      .columns(['account_id', 'topic'])
      .expression(sql`select ${a.id}, ${topic} ${living}`)
      .onConflict((said) => said.doNothing())
      .execute();
  } else if (table === 'mail_wish' && pace !== 'IN_APP') {
    await tables
      .insertInto(table)
      .columns(['account_id', 'topic', 'pace'])
      .expression(sql`select ${a.id}, ${topic}, ${pace} ${living}`)
      .onConflict((said) => said.columns(['account_id', 'topic']).doUpdateSet({ pace }))
      .execute();
  }
  return (await sql`select ${living}`.execute(em.getKysely())).rows.length === 1;
}

/** Switches mails about a topic off or on. @returns false when there is no such account any more */
export async function setWanted(em: EntityManager, request: UnsubscribeRequest, wanted: boolean): Promise<boolean> {
  return setPace(em, request, wanted ? 'AT_ONCE' : 'IN_APP');
}
