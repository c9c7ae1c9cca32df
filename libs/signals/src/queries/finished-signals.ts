import type { ForgettablePart } from '@ns/identity';
import { photoRelation } from '@ns/media';
import { categoryRelation, municipalityRelation } from '@ns/municipality';
import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import type { SignalStatus } from '../domain/signal-status.ts';
import { e, s, signalTables } from '../entities/index.ts';
import { SignalSchema } from '../entities/signal.entity.ts';
import { HeldStepSchema } from '../held-steps/entities/held-step.entity.ts';

/**
 * Statuses after which nothing is owed and nothing can be said any more. A repaired signal is closed when its time for
 * a dispute is over; a forwarded one is finished once nothing is expected of the other body, see `overSince`.
 */
export const forgettableStatuses: readonly SignalStatus[] = [
  'CLOSED',
  'REJECTED',
  'DUPLICATE',
  'WITHDRAWN',
  'FORWARDED',
];

/** Since when `signal s` is finished: a forwarded one since the last answer of the other body; null while it is not. */
const overSince = sql<Date | null>`case when ${s.status} <> 'FORWARDED' then ${s.statusSince}
  when ${s.promisedOn} is null then coalesce((select max(${e.at}) from signal_event e
    where ${e.signalId} = ${s.id} and ${e.type} = 'referral_answered'), ${s.statusSince}) end`;

const m = municipalityRelation('m');
const disputable: readonly SignalStatus[] = ['CLOSED', 'REJECTED'];

/** Before which moment `signal s` has to be finished so that its outcome can be disputed no longer. */
const undisputedBefore = (now: Date) => sql<Date>`case when ${s.status} = ${anyOf(disputable)}
  then ${now}::timestamptz - make_interval(hours => 24 * (select ${m.disputeDays} from ${m.relation}))
  else ${now}::timestamptz end`;

const h = columnsOf(HeldStepSchema, 'h');
const main = columnsOf(SignalSchema, 'main');

/**
 * Whether `signal s` is still needed as it is: its register has not taken it, a step waits to be taken, or the one that
 * it is the same as is open or waits for another body.
 */
const isNeeded = sql<boolean>`(${s.registrationState} in ('PENDING', 'NEEDS_ATTENTION')
  or exists (select from held_step h where ${h.signalId} = ${s.id} and ${h.refusal} is null)
  or exists (select from signal main where ${main.id} = ${s.duplicateOfId}
    and (${main.status} <> all(${forgettableStatuses}::signal_status[])
      or ${main.status} = 'FORWARDED' and ${main.promisedOn} is not null)))`;

/**
 * Whether nothing is owed of a signal and its outcome can be disputed no longer: what is written about any other stays.
 * @param signalId an expression of the statement
 */
export function isSettled(signalId: RawBuilder<unknown>, now: Date): RawBuilder<boolean> {
  return sql<boolean>`exists (select from signal s where ${s.id} = ${signalId}
    and ${s.status} = ${anyOf(forgettableStatuses)} and ${overSince} < ${undisputedBefore(now)}
    and not ${isNeeded})`;
}

/** Which finished signals still have a part that is to go. */
export interface FinishedSignals {
  readonly part: ForgettablePart;
  /** finished earlier than this */
  readonly before: RawBuilder<Date>;
  /** what can be disputed now stays */
  readonly now: Date;
  /** only those of one group of categories, or of all groups but these */
  readonly groups: { readonly only: string } | { readonly but: readonly string[] };
  /** signals that stay, whatever their age */
  readonly except: readonly string[];
}

const c = categoryRelation('c');
const attached = photoRelation('attached');
/**
 * Whether `signal s` still has a part. Photos and notes also come after the first ones went: it is asked what is there,
 * so that nothing depends on where it was added. What other slices keep only comes after a signal was reopened, which
 * ends the marks.
 */
const hasPart: Readonly<Record<ForgettablePart, RawBuilder<boolean>>> = {
  REPORT: sql`true`,
  REPORTER: sql`${s.separatedAt} is null`,
  PHOTOS: sql`(${s.photosErasedAt} is null
    or exists (select from ${attached.relation} where ${attached.signalId} = ${s.id}))`,
  NOTES: sql`(${s.notesErasedAt} is null
    or exists (select from signal_event e where ${e.signalId} = ${s.id} and ${e.note} is not null)
    or exists (select from held_step h where ${h.signalId} = ${s.id} and ${h.refusal} is not null))`,
};

function finished(em: EntityManager, { part, before, now, groups, except }: FinishedSignals) {
  const group = sql`(
    select coalesce(${c.parentCode}, ${c.code}) from ${c.relation} where ${c.code} = ${s.categoryCode})`;
  return signalTables(em)
    .selectFrom('signal as s')
    .where('s.status', '=', anyOf(forgettableStatuses))
    .where(overSince, '<', sql<Date>`least(${before}, ${undisputedBefore(now)})`)
    .where('s.erased_at', 'is', null)
    .where(hasPart[part])
    .where('s.id', '<>', sql<string>`all(${except}::uuid[])`)
    .where(sql<boolean>`not ${isNeeded}`)
    .where(
      'only' in groups ? sql<boolean>`${group} = ${groups.only}` : sql<boolean>`${group} <> all(${groups.but}::text[])`,
    );
}

/** The first of them, whose rows are held until the transaction ends; those that somebody else holds are left out. */
export async function lockFinishedSignals(
  tx: EntityManager,
  { limit, ...which }: FinishedSignals & { readonly limit: number },
): Promise<readonly string[]> {
  const found = await finished(tx, which)
    .select('s.id')
    .orderBy('s.status_since')
    .orderBy('s.id')
    .limit(limit)
    .forUpdate('s')
    .skipLocked()
    .execute();
  return found.map(({ id }) => id);
}

/**
 * Those of some signals that nobody changes now; nobody does until the transaction ends. Who changes one is not waited
 * for.
 */
export async function shareSignals(tx: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await signalTables(tx)
    .selectFrom('signal')
    .select('id')
    .where('id', '=', anyOf(ids))
    .forShare()
    .skipLocked()
    .execute();
  return new Set(found.map(({ id }) => id));
}

/** How many there are. */
export async function countFinishedSignals(em: EntityManager, which: FinishedSignals): Promise<number> {
  const { n } = await finished(em, which)
    .select(sql<number>`count(*)::int`.as('n'))
    .executeTakeFirstOrThrow();
  return n;
}

/** Those of some people who report or follow something. */
export async function peopleWithSignals(em: EntityManager, people: readonly string[]): Promise<ReadonlySet<string>> {
  const reported = signalTables(em)
    .selectFrom('signal')
    .select('reporter_id as id')
    .where('reporter_id', '=', anyOf(people));
  const followed = signalTables(em)
    .selectFrom('signal_follower')
    .select('account_id as id')
    .where('account_id', '=', anyOf(people));
  return new Set((await reported.union(followed).execute()).flatMap(({ id }) => id ?? []));
}
