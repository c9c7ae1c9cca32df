import { type CalendarDay, dayBegins, dayEnds, municipalityZone } from '@ns/municipality';
import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import { signalEventRelation, signalRelation } from '@ns/signals';
import type { ReceiverKind } from '../domain/receiver.ts';
import { workedOn } from '../domain/work-order.ts';
import { ReferralSchema } from '../entities/referral.entity.ts';

/** What became of the referrals of one receiver that began in some days. */
export interface ReceiverCounts {
  readonly code: string;
  readonly kind: ReceiverKind;
  readonly begun: number;
  readonly sent: number;
  readonly received: number;
  readonly answered: number;
  readonly done: number;
  readonly notOurs: number;
  readonly needsMore: number;
  /** staff waited for no answer any more */
  readonly givenUp: number;
  readonly withdrawn: number;
  /** neither answered nor withdrawn, while the signal is still with the receiver */
  readonly open: number;
  /** of the open ones: did not leave, or nobody knows whether it did */
  readonly needsAttention: number;
  /** done, and then opened again by somebody who is not of the staff */
  readonly disputed: number;
  readonly medianDaysToSend: number | null;
  readonly medianDaysToReceive: number | null;
  readonly medianDaysToAnswer: number | null;
}

/** Whose referrals are counted. */
export interface ReceiverQuestion {
  /** by the local day of the step, both included */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** which have the signals now; null: all */
  readonly departments: readonly string[] | null;
}

const r = columnsOf(ReferralSchema, 'r');
const next = columnsOf(ReferralSchema, 'n');
const s = signalRelation('s');
const step = signalEventRelation('b');
const dispute = signalEventRelation('d');
const before = signalEventRelation('h');

const receiver = sql<string>`coalesce(${r.externalBody}, ${r.contractor})`;
const stepDay = sql`(${step.at} at time zone ${municipalityZone})::date`;

/** The signal is with the receiver: forwarded by this step, or worked on. */
const isThere = sql<boolean>`case when ${r.contractor} is not null then ${s.status} = ${anyOf(workedOn)}
  else ${s.status} = 'FORWARDED' and not exists (select from referral n where ${next.signalId} = ${r.signalId}
    and ${next.eventId} > ${r.eventId} and ${next.externalBody} is not null) end`;

/**
 * The last word before somebody outside the staff opened the signal again was that this receiver had done it, in answer
 * to this step and not to a later one.
 */
const isDisputed = sql<boolean>`exists (select from ${dispute.relation} where ${dispute.signalId} = ${r.signalId}
  and ${dispute.id} > ${r.eventId} and ${dispute.type} = 'reopened' and ${dispute.actorKind} <> 'STAFF'
  and not exists (select from referral n where ${next.signalId} = ${r.signalId} and ${next.eventId} > ${r.eventId}
    and ${next.eventId} < ${dispute.id} and coalesce(${next.externalBody}, ${next.contractor}) = ${receiver})
  and (select ${before.answer} from ${before.relation} where ${before.signalId} = ${r.signalId}
    and ${before.id} > ${r.eventId} and ${before.id} < ${dispute.id}
    and (${before.type} = 'reopened' or ${before.outside} = ${receiver})
    order by ${before.id} desc limit 1) in ('DONE', 'PROPOSE_DONE'))`;

/**
 * Counts the rows of referrals by receiver, exactly; receivers to whom nothing went are absent. Most first. Rights are
 * the caller's.
 */
export async function receiverFigures(
  em: EntityManager,
  { from, to, departments }: ReceiverQuestion,
): Promise<readonly ReceiverCounts[]> {
  const median = (days: ReturnType<typeof sql>) => sql`percentile_cont(0.5) within group (order by ${days})`;
  const figures = sql<ReceiverCounts>`
    select c.receiver as code, c.kind, count(*)::int as begun, count(c.sent)::int as sent,
      count(c.received)::int as received, count(c.answered)::int as answered,
      count(*) filter (where c.state = 'ANSWERED' and c.answer = 'DONE')::int as done,
      count(*) filter (where c.state = 'ANSWERED' and c.answer = 'NOT_OURS')::int as "notOurs",
      count(*) filter (where c.state = 'ANSWERED' and c.answer = 'NEEDS_MORE')::int as "needsMore",
      count(*) filter (where c.state = 'ANSWERED' and c.answer = 'NONE_EXPECTED')::int as "givenUp",
      count(*) filter (where c.state = 'WITHDRAWN')::int as withdrawn,
      count(*) filter (where c.waits)::int as open,
      count(*) filter (where c.waits and c.channel <> 'NONE' and c.state in ('UNSURE', 'NEEDS_ATTENTION'))::int
        as "needsAttention",
      count(*) filter (where c.disputed)::int as disputed,
      ${median(sql`c.sent - c.begun`)} as "medianDaysToSend",
      ${median(sql`c.received - c.sent`)} as "medianDaysToReceive",
      ${median(sql`c.answered - c.sent`)} as "medianDaysToAnswer"
    from (
      select ${receiver} as receiver, case when ${r.contractor} is null then 'BODY' else 'CONTRACTOR' end as kind,
        ${stepDay} as begun, ${r.sentOn} as sent, ${r.receivedOn} as received, ${r.state}, ${r.answer}, ${r.channel},
        case when ${r.state} = 'ANSWERED' and ${r.answer} <> 'NONE_EXPECTED' then ${r.answeredOn} end as answered,
        ${r.state} not in ('ANSWERED', 'WITHDRAWN') and ${isThere} as waits, ${isDisputed} as disputed
      from referral r join ${step.relation} on ${step.id} = ${r.eventId} join ${s.relation} on ${s.id} = ${r.signalId}
      where ${step.at} >= ${dayBegins(from)} and ${step.at} < ${dayEnds(to)}
        and (${departments}::text[] is null or ${s.departmentCode} = any(${departments}::text[]))) c
    group by c.receiver, c.kind order by begun desc, c.kind, c.receiver`;
  return (await figures.execute(em.getKysely())).rows;
}
