import { columnsOf, type EntityManager, sql, mustExist } from '@ns/platform';
import { d, DeliveryAttemptSchema, DeliverySchema } from '../entities/delivery.entity.ts';

/** How the sending of mails as a whole is doing. */
export interface MailCondition {
  /** mails that are still to leave, by state */
  readonly unsent: { readonly QUEUED: number; readonly DEFERRED: number };
  /** since the oldest of them was due to be written; 0 when there is none */
  readonly oldestUnsentSeconds: number;
  /** since when the mail server cannot be reached, as far as mails that wait for it say; null when none does */
  readonly serverAwaySince: Date | null;
}

interface RawCondition {
  readonly queued: number;
  readonly deferred: number;
  readonly oldest: number | null;
  readonly awaySince: Date | null;
}

const a = columnsOf(DeliveryAttemptSchema, 'a');
const sent = columnsOf(DeliverySchema, 'sent');

/** Mails whose attempts are looked at: the oldest ones were the first that could not leave. */
const looked = 50;

/** Reads the condition. A mail that left says that the server was there. */
export async function mailCondition(em: EntityManager): Promise<MailCondition> {
  const { queued, deferred, oldest, awaySince } = mustExist(
    (
      await sql<RawCondition>`
    select count(*) filter (where ${d.state} = 'QUEUED')::int as queued,
      count(*) filter (where ${d.state} = 'DEFERRED')::int as deferred,
      extract(epoch from now() - min(${d.createdAt}))::float8 as oldest,
      (select min(${a.finishedAt})
        from (
          select ${d.id} from delivery d
          where ${d.state} = 'DEFERRED' and ${d.channel} = 'EMAIL' and ${d.problem} = 'UNREACHABLE'
          order by ${d.id} limit ${looked}) waiting
        join delivery_attempt a on ${a.deliveryId} = waiting.id
        where ${a.outcome} = 'UNREACHABLE' and ${a.finishedAt} > coalesce(
          (select max(${sent.sentAt}) from delivery sent where ${sent.channel} = 'EMAIL'), '-infinity')) as "awaySince"
    from delivery d where ${d.channel} = 'EMAIL' and ${d.state} in ('QUEUED', 'DEFERRED')`.execute(em.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  return {
    unsent: { QUEUED: queued, DEFERRED: deferred },
    oldestUnsentSeconds: oldest ?? 0,
    serverAwaySince: awaySince,
  };
}
