import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { signalRelation, type StaffActor } from '@ns/signals';
import type { ProblemCause } from '../domain/registration.ts';
import { c, r, RegistrationSchema } from '../entities/records.entities.ts';
import { lateAfterSeconds } from './records-condition.ts';
import { type RegistrationView, viewColumns, visibleTo } from './registration-view.ts';

/** Why a registration is stuck: what went wrong last, or what it waits for when nothing did. */
export type StuckReason =
  | ProblemCause
  | 'NUMBER_AWAITED'
  | 'NOT_SENT'
  | 'INCOMING_AWAITED'
  /** registered, and changed in the records system since: a person decides */
  | 'NUMBER_CHANGED'
  | 'REJECTED_LATER'
  | 'REGISTERED_TWICE';

/** Everything that is stuck for one reason. */
export interface StuckGroup {
  readonly reason: StuckReason;
  readonly count: number;
  readonly oldestSince: Date;
  /** the most that one of them has had */
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  /** what was said last, by the network or the other side */
  readonly lastDetail: string | null;
  /** the oldest ones */
  readonly registrations: readonly RegistrationView[];
}

const s = signalRelation('s');
const i = columnsOf(RegistrationSchema, 'i');
const o = columnsOf(RegistrationSchema, 'o');

/** Registrations with the change that waits longest for a person, when there is one. */
const source = sql`
  registration r join ${s.relation} on ${s.id} = ${r.signalId}
  left join lateral (
    select * from registration_change c where ${c.registrationId} = ${r.id} and ${c.settledAt} is null
    order by ${c.reportedAt}, ${c.id} limit 1) c on true`;

const reasonOf = sql<StuckReason>`
  coalesce(case ${c.kind} when 'CORRECTED' then 'NUMBER_CHANGED' when 'REJECTED' then 'REJECTED_LATER'
      when 'REGISTERED_TWICE' then 'REGISTERED_TWICE' end,
    ${r.problemCause}, case
    when ${r.direction} = 'OUTGOING' and not exists (
      select from registration i
            where ${i.signalId} = ${r.signalId} and ${i.direction} = 'INCOMING' and ${i.state} = 'REGISTERED')
        then 'INCOMING_AWAITED'
    when ${r.phase} = 'ACCEPTED' then 'NUMBER_AWAITED'
    else 'NOT_SENT' end)`;

/** Since when it has been stuck. */
const since = sql<Date>`coalesce(${c.reportedAt}, ${r.createdAt})`;

/** Without a number, and failed, failing or late; or with a number that the records system has changed. */
const isStuck = sql<boolean>`${r.id} in (
  select ${o.id} from registration o
  where ${o.state} <> 'REGISTERED' and (${o.state} <> 'PENDING' or ${o.problemCause} is not null
    or ${o.createdAt} < now() - ${lateAfterSeconds} * interval '1 second')
  union all select ${c.registrationId} from registration_change c where ${c.settledAt} is null)`;

/**
 * Everything that is stuck among the signals that the actor may see, by reason, the reason of the oldest one first.
 * @param first how many registrations of each group are given
 */
export async function stuckRegistrations(
  em: EntityManager,
  actor: StaffActor,
  first: number,
): Promise<readonly StuckGroup[]> {
  const groups = (
    await sql<Omit<StuckGroup, 'registrations'>>`
    select ${reasonOf} as reason, count(*)::int as count, min(${since}) as "oldestSince",
      max(${r.attempts}) as attempts, min(${r.nextAttemptAt}) as "nextAttemptAt",
      (array_agg(coalesce(${c.number}, ${c.reason}, ${r.problemDetail}) order by ${r.updatedAt} desc))[1]
        as "lastDetail"
    from ${source}
    where ${isStuck} and ${visibleTo(actor)} group by 1 order by min(${since}), 1`.execute(em.getKysely())
  ).rows;
  const members = (
    await sql<RegistrationView & { readonly reason: StuckReason; readonly rank: string }>`
    select * from (
      select ${viewColumns}, ${reasonOf} as reason,
        row_number() over (partition by ${reasonOf} order by ${since}, ${r.id}) as rank
      from ${source} where ${isStuck} and ${visibleTo(actor)}
    ) ranked where rank <= ${first} order by rank`.execute(em.getKysely())
  ).rows;
  const byReason = Map.groupBy(members, ({ reason }) => reason);
  return groups.map((group) => ({ ...group, registrations: byReason.get(group.reason) ?? [] }));
}

/** Ids of everything that is stuck for one reason, the oldest first. */
export async function stuckFor(em: EntityManager, actor: StaffActor, reason: StuckReason): Promise<readonly string[]> {
  const found = (
    await sql<{ id: string }>`
    select ${r.id} from ${source}
    where ${isStuck} and ${visibleTo(actor)} and ${reasonOf} = ${reason} order by ${since}, ${r.id}`.execute(
      em.getKysely(),
    )
  ).rows;
  return found.map(({ id }) => id);
}
