import { categoryRelation } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';

const c = categoryRelation('c');

const most = 20_000;

/**
 * Descriptions of signals whose category staff corrected, with the category that they have now and whose they are, in
 * an order that says nothing about their content. Those without an account count as of one person: they can be. For
 * learning only: the texts are personal data and are not kept.
 */
export async function correctedCategories(
  em: EntityManager,
): Promise<readonly { readonly category: string; readonly text: string; readonly by: string }[]> {
  const corrected = sql<{ category: string; text: string; by: string }>`
    select ${s.categoryCode} as category, ${s.description} as text, coalesce(${s.reporterId}::text, '') as by
    from signal s join ${c.relation} on ${c.code} = ${s.categoryCode} and ${c.archivedAt} is null
    where ${s.status} not in ('WITHDRAWN', 'DUPLICATE')
      and exists (select from signal_event e where ${e.signalId} = ${s.id} and ${e.type} = 'recategorized')
    order by md5(${s.id}::text) limit ${most}`;
  return (await corrected.execute(em.getKysely())).rows;
}
