import { type EntityManager, type NotNull, sql } from '@ns/platform';
import type { AttemptOutcome } from '../domain/delivery.ts';
import type { DeadAttempts } from '../domain/settle-attempt.ts';
import { notificationTables } from '../entities/delivery.entity.ts';

/** Closes the attempts of crashed workers; undefined when there are none. */
export async function closeDeadAttempts(tx: EntityManager, deliveryId: string): Promise<DeadAttempts | undefined> {
  const outcome = sql<AttemptOutcome>`case when body_began_at is null then 'ABANDONED' else 'UNKNOWN_OUTCOME' end`;
  const closed = await notificationTables(tx)
    .updateTable('delivery_attempt')
    .set({ finished_at: sql`now()`, outcome })
    .where('delivery_id', '=', deliveryId)
    .where('outcome', 'is', null)
    .returning('outcome')
    .$narrowType<{ outcome: NotNull }>()
    .execute();
  if (closed.length === 0) {
    return undefined;
  }
  const { abandonedInARow } = await notificationTables(tx)
    .selectFrom('delivery_attempt as a')
    .select(sql<number>`count(*)::int`.as('abandonedInARow'))
    .where('a.delivery_id', '=', deliveryId)
    .where('a.number', '>', ({ selectFrom }) =>
      selectFrom('delivery_attempt as other')
        .select(sql<number>`coalesce(max(other.number), 0)`.as('number'))
        .where('other.delivery_id', '=', deliveryId)
        .where('other.outcome', '<>', 'ABANDONED'),
    )
    .executeTakeFirstOrThrow();
  return { isUnknown: closed.some((attempt) => attempt.outcome === 'UNKNOWN_OUTCOME'), abandonedInARow };
}
