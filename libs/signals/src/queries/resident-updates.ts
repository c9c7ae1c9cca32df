import { photoRelation } from '@ns/media';
import { anyOf, type EntityManager, inKeyOrder, sql } from '@ns/platform';
import type { PublicText } from '../domain/hidden-words.ts';
import type { UpdatesToday, UpdateState } from '../domain/resident-updates.ts';
import { s, signalTables, u } from '../entities/index.ts';
import { publicText } from './public-text.ts';

/** An update as its author and the staff read it. */
export interface ResidentUpdateRow {
  readonly id: string;
  readonly signalId: string;
  /** its photo belongs to this event */
  readonly eventId: string;
  readonly text: string | null;
  readonly state: UpdateState;
  readonly reason: string | null;
  readonly at: Date;
  /** Whether the reporter of the signal wrote it. */
  readonly byReporter: boolean;
}

/** A published update as everybody reads it. */
export interface PublicUpdateRow extends Pick<ResidentUpdateRow, 'id' | 'signalId' | 'eventId' | 'at'> {
  readonly text: PublicText | null;
}

const columns = sql<ResidentUpdateRow>`${u.id}, ${u.signalId} as "signalId", ${u.eventId} as "eventId", ${u.text},
  ${u.state}, ${u.reason}, ${u.at}, (${u.accountId} is not distinct from ${s.reporterId}) as "byReporter"`;
const updates = sql`resident_update u join signal s on ${s.id} = ${u.signalId}`;

/** What of updates everybody may read, the newest first. The caller has made sure that the signals are public. */
export async function publicUpdatesOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly PublicUpdateRow[][]> {
  const shown = sql<PublicUpdateRow>`select ${u.id}, ${u.signalId} as "signalId", ${u.eventId} as "eventId",
      ${publicText(u.text)} as text, ${u.at} from ${updates}
    where ${u.signalId} = ${anyOf(signalIds)} and ${u.state} = 'PUBLISHED' order by ${u.at} desc, ${u.id} desc`;
  return inKeyOrder(signalIds, (await shown.execute(em.getKysely())).rows, ({ signalId }) => signalId);
}

/** What an account added to signals and did not withdraw, the newest first. */
export async function ownUpdatesOf(
  em: EntityManager,
  accountId: string,
  signalIds: readonly string[],
): Promise<readonly ResidentUpdateRow[][]> {
  const own = sql<ResidentUpdateRow>`select ${columns} from ${updates}
    where ${u.signalId} = ${anyOf(signalIds)} and ${u.accountId} = ${accountId} and ${u.state} <> 'WITHDRAWN'
    order by ${u.at} desc, ${u.id} desc`;
  return inKeyOrder(signalIds, (await own.execute(em.getKysely())).rows, ({ signalId }) => signalId);
}

/** What an account added to signals that are not public any more and did not withdraw: the newest, at most `most`. */
export async function hiddenUpdatesOf(
  em: EntityManager,
  accountId: string,
  most: number,
): Promise<readonly ResidentUpdateRow[]> {
  const hidden = sql<ResidentUpdateRow>`select ${columns} from ${updates}
    where ${u.accountId} = ${accountId} and ${u.state} <> 'WITHDRAWN' and ${s.publishedAt} is null
    order by ${u.at} desc, ${u.id} desc limit ${most}`;
  return (await hidden.execute(em.getKysely())).rows;
}

/** What has words or a photo for the staff to read: what waits comes first, then the newest. */
export async function staffUpdatesOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly ResidentUpdateRow[][]> {
  const all = sql<ResidentUpdateRow>`select ${columns} from ${updates}
    where ${u.signalId} = ${anyOf(signalIds)} and ${u.state} in ('WAITING', 'PUBLISHED', 'REFUSED')
    order by ${u.state} = 'WAITING' desc, ${u.at} desc, ${u.id} desc`;
  return inKeyOrder(signalIds, (await all.execute(em.getKysely())).rows, ({ signalId }) => signalId);
}

/** How many people said that it is still so, in the order of the ids; a refused or withdrawn update counts nothing. */
export async function countsOfUpdates(em: EntityManager, signalIds: readonly string[]): Promise<readonly number[]> {
  const found = await signalTables(em)
    .selectFrom('resident_update')
    .select(['signal_id as signalId', sql<number>`count(distinct account_id)::int`.as('people')])
    .where('signal_id', '=', anyOf(signalIds))
    .where('counts', '=', true)
    .where('state', 'in', ['COUNTED', 'WAITING', 'PUBLISHED'])
    .groupBy('signal_id')
    .execute();
  const bySignal = new Map(found.map(({ signalId, people }) => [signalId, people]));
  return signalIds.map((id) => bySignal.get(id) ?? 0);
}

/** One update; undefined where there is none. */
export async function updateById(em: EntityManager, id: string): Promise<ResidentUpdateRow | undefined> {
  const one = sql<ResidentUpdateRow>`select ${columns} from ${updates} where ${u.id} = ${id}`;
  return (await one.execute(em.getKysely())).rows[0];
}

/** How many updates of the last day there are, withdrawn ones too. */
export async function updatesToday(
  em: EntityManager,
  { accountId, signalId, network }: { readonly accountId: string; readonly signalId: string; readonly network: string },
): Promise<UpdatesToday> {
  const counts = sql<UpdatesToday>`
    select count(*) filter (where ${u.accountId} = ${accountId} and ${u.signalId} = ${signalId})::int
        as "ofPersonAboutOne",
      count(*) filter (where ${u.accountId} = ${accountId})::int as "ofPerson",
      count(*) filter (where ${u.network} = ${network} and ${u.signalId} = ${signalId})::int as "ofNetworkAboutOne",
      count(*) filter (where ${u.network} = ${network})::int as "ofNetwork"
    from resident_update u
    where (${u.accountId} = ${accountId} or ${u.network} = ${network}) and ${u.at} > now() - interval '1 day'`;
  const [row] = (await counts.execute(em.getKysely())).rows;
  return row ?? { ofPersonAboutOne: 0, ofPerson: 0, ofNetworkAboutOne: 0, ofNetwork: 0 };
}

const p = photoRelation('p');

/** How many updates of a signal wait, and how many photos its updates have. */
export async function updatesAtOnce(
  em: EntityManager,
  signalId: string,
): Promise<{ readonly waiting: number; readonly photos: number }> {
  const counts = sql<{ waiting: number; photos: number }>`
    select count(*) filter (where ${u.state} = 'WAITING')::int as waiting, (
      select count(*)::int from ${p.relation} join resident_update u on ${u.eventId} = ${p.eventId}
      where ${p.signalId} = ${signalId}) as photos
    from resident_update u where ${u.signalId} = ${signalId}`;
  return (await counts.execute(em.getKysely())).rows[0] ?? { waiting: 0, photos: 0 };
}

/** `signal s` is published and has updates that wait for the staff. */
export const withUpdatesCondition = sql<boolean>`(${s.publishedAt} is not null and ${s.id} in (
  select ${u.signalId} from resident_update u where ${u.state} = 'WAITING'))`;
