import { type CalendarDay, dayOf, municipalityZone } from '@ns/municipality';
import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import {
  canHandle,
  departmentsHandled,
  forwardWithinDays,
  signalRelation,
  signalRowsByIds,
  type SignalRow,
  type StaffActor,
} from '@ns/signals';
import { ReferralSchema } from '../entities/referral.entity.ts';

/** Why a referral needs a clerk. */
export const waitingReasons = {
  STUCK: 'It did not leave, or came back.',
  UNSURE: 'Nobody knows whether it left.',
  TO_TELEPHONE: 'The body is reached by telephone, and nobody noted that it was passed on.',
  NO_ANSWER: 'The term for an answer is over.',
  NOT_DONE: 'The body answered that it does not do it, or needs more.',
} as const;
export type WaitingReason = keyof typeof waitingReasons;

/** A referral that needs a clerk. */
export interface WaitingReferral {
  readonly signal: SignalRow;
  readonly externalBody: string;
  readonly reason: WaitingReason;
  /** the day by which it ought to be passed on, or answered */
  readonly dueOn: CalendarDay;
}

const atMost = 500;

interface NeededReferral extends Omit<WaitingReferral, 'externalBody' | 'signal'> {
  readonly signalId: string;
  readonly externalBody: string | null;
}

/** What a person works on and what needs a clerk of it, that with the earliest day first. */
export async function waitingReferrals(
  em: EntityManager,
  actor: StaffActor,
  today: CalendarDay = dayOf(new Date()),
): Promise<readonly WaitingReferral[]> {
  const needed = await neededReferrals(em, departmentsHandled(actor), today);
  const signals = await signalRowsByIds(
    em,
    needed.map(({ signalId }) => signalId),
  );
  const byId = new Map(signals.map((signal) => [signal.id, signal]));
  return needed.flatMap(({ signalId, externalBody, ...referral }): readonly WaitingReferral[] => {
    const signal = byId.get(signalId);
    return signal && externalBody !== null && canHandle(actor, signal) ? [{ signal, externalBody, ...referral }] : [];
  });
}

const r = columnsOf(ReferralSchema, 'r');
const later = columnsOf(ReferralSchema, 'n');
const s = signalRelation('s');

const expectedOn = sql<CalendarDay | null>`coalesce(${s.promiseMissedOn}, ${s.promisedOn})`;
const forwardBy = sql<CalendarDay>`(${s.createdAt} at time zone ${municipalityZone})::date + ${forwardWithinDays}::int`;

/** Why a referral needs a clerk; null when it needs none. */
const reasonOn = (today: CalendarDay) => sql<WaitingReason | null>`case
  when ${r.state} = 'ANSWERED'
    then case when ${r.answer} in ('NOT_OURS', 'NEEDS_MORE') and ${expectedOn} is not null then 'NOT_DONE' end
  when ${r.state} in ('SENT', 'RECEIVED') then case when ${expectedOn} < ${today}::date then 'NO_ANSWER' end
  when ${r.channel} = 'NONE' then case when ${r.state} = 'WAITING' then 'TO_TELEPHONE' end
  when ${r.state} = 'NEEDS_ATTENTION' then 'STUCK'
  when ${r.state} = 'UNSURE' then 'UNSURE' end`;

/** The last referral of each signal that is still forwarded by it, as far as it needs a clerk of some departments. */
async function neededReferrals(
  em: EntityManager,
  departments: readonly string[] | null,
  today: CalendarDay,
): Promise<readonly NeededReferral[]> {
  const inSight = departments === null ? sql<boolean>`true` : sql<boolean>`${s.departmentCode} = ${anyOf(departments)}`;
  const needed = sql<NeededReferral>`
    select w."signalId", w."externalBody", w.reason, w."dueOn"::text as "dueOn" from (
      select ${r.id} as id, ${r.signalId} as "signalId", ${r.externalBody} as "externalBody",
        ${reasonOn(today)} as reason,
        case when ${r.state} in ('SENT', 'RECEIVED', 'ANSWERED') then ${expectedOn} else ${forwardBy} end as "dueOn"
      from referral r join ${s.relation} on ${s.id} = ${r.signalId}
      where ${r.externalBody} is not null and ${s.status} = 'FORWARDED' and ${s.erasedAt} is null and ${inSight}
        and not exists (select from referral n where ${later.signalId} = ${r.signalId}
          and ${later.eventId} > ${r.eventId} and ${later.externalBody} is not null)) w
    where w.reason is not null order by w."dueOn", w.id limit ${atMost}`;
  return (await needed.execute(em.getKysely())).rows;
}
