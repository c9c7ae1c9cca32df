import type { ForgettablePart } from '@ns/identity';
import { categoryRelation } from '@ns/municipality';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import { e, s, signalTables } from '../entities/index.ts';
import type { SignalStatus } from '../domain/signal-status.ts';

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

/** Which finished signals still have a part that is to go. */
export interface FinishedSignals {
  readonly part: ForgettablePart;
  /** finished earlier than this */
  readonly before: RawBuilder<Date>;
  /** only those of one group of categories, or of all groups but these */
  readonly groups: { readonly only: string } | { readonly but: readonly string[] };
  /** signals that stay, whatever their age */
  readonly except: readonly string[];
}

const c = categoryRelation('c');
const marks = {
  REPORT: s.erasedAt,
  REPORTER: s.separatedAt,
  PHOTOS: s.photosErasedAt,
  NOTES: s.notesErasedAt,
} as const satisfies Readonly<Record<ForgettablePart, unknown>>;

function finished(em: EntityManager, { part, before, groups, except }: FinishedSignals) {
  const group = sql`(
    select coalesce(${c.parentCode}, ${c.code}) from ${c.relation} where ${c.code} = ${s.categoryCode})`;
  return (
    signalTables(em)
      .selectFrom('signal as s')
      .where('s.status', '=', anyOf(forgettableStatuses))
      .where(overSince, '<', before)
      .where(sql<boolean>`${s.erasedAt} is null and ${marks[part]} is null`)
      .where('s.id', '<>', sql<string>`all(${except}::uuid[])`)
      // Its register has not taken it yet.
      .where('s.registration_state', '<>', 'PENDING')
      .where(
        'only' in groups
          ? sql<boolean>`${group} = ${groups.only}`
          : sql<boolean>`${group} <> all(${groups.but}::text[])`,
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('held_step as h')
              .select('h.id')
              .whereRef('h.signal_id', '=', 's.id')
              .where('h.refusal', 'is', null),
          ),
        ),
      )
      // The one that it is the same as still needs what it says.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('signal as main')
              .select('main.id')
              .whereRef('main.id', '=', 's.duplicate_of_id')
              .where(({ and, eb, or }) =>
                or([
                  eb('main.status', '<>', sql<SignalStatus>`all(${forgettableStatuses}::signal_status[])`),
                  and([eb('main.status', '=', 'FORWARDED'), eb('main.promised_on', 'is not', null)]),
                ]),
              ),
          ),
        ),
      )
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
