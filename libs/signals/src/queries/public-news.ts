import { firstPublicPhoto, publicPhotoRelation } from '@ns/media';
import { type CalendarDay, municipalityZone } from '@ns/municipality';
import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { openStatuses, type SignalStatus } from '../domain/signal-status.ts';
import { e, s } from '../entities/index.ts';
import { SignalEventSchema } from '../entities/signal.entity.ts';
import { nearestQuarterOf } from './nearest-quarter.ts';

/** A published signal that was published or came to its end in some days; nothing of its reporter. */
export interface PublicNews {
  readonly reference: string;
  readonly status: SignalStatus;
  /** a leaf code */
  readonly category: string;
  readonly settlement: string;
  /** the nearest quarter of the settlement, when the signal has a point near one */
  readonly quarter: string | null;
  readonly point: { readonly lat: number; readonly lon: number } | null;
  /** Whether it came to its end in these days; otherwise it was published in them. */
  readonly isDone: boolean;
  /** the first photo of the report that everybody may see */
  readonly photoId: string | null;
}

const p = publicPhotoRelation('p');
const r = columnsOf(SignalEventSchema, 'r');

type NewsRow = Omit<PublicNews, 'point'> & { readonly lat: number | null; readonly lon: number | null };

/**
 * The news of some days about signals that are published now, the newest signals first: those that were published in
 * these days, and those whose work ended in them (the first final status after the last reopening).
 * @param from first local day
 * @param until the local day after the last one
 */
export async function publicNews(
  em: EntityManager,
  from: CalendarDay,
  until: CalendarDay,
): Promise<readonly PublicNews[]> {
  const start = sql`((${from}::date)::timestamp at time zone ${municipalityZone})`;
  const end = sql`((${until}::date)::timestamp at time zone ${municipalityZone})`;
  const news = sql<NewsRow>`
    select ${s.reference}, ${s.status}, ${s.categoryCode} as category, ${s.settlementCode} as settlement,
      ${nearestQuarterOf('s')} as quarter, ${s.lat}, ${s.lon},
      coalesce(ended.at >= ${start} and ended.at < ${end}, false) as "isDone",
      ${firstPublicPhoto(sql`${s.id}`)} as "photoId"
    from signal s left join lateral (
      select min(${e.at}) as at from signal_event e
      where ${e.signalId} = ${s.id} and ${s.status} <> all(${openStatuses}::signal_status[])
        and ${e.status} <> all(${openStatuses}::signal_status[])
        and ${e.id} > coalesce((select max(${r.id}) from signal_event r where ${r.signalId} = ${s.id}
          and ${r.type} = 'reopened'), 0)
      ) ended on true
    where ${s.publishedAt} is not null and ${s.updatedAt} >= ${start}
      and ((${s.publishedAt} >= ${start} and ${s.publishedAt} < ${end}) or (ended.at >= ${start} and ended.at < ${end}))
    order by ${s.createdAt} desc, ${s.id} desc`;
  const { rows } = await news.execute(em.getKysely());
  return rows.map(({ lat, lon, ...rest }) => ({ ...rest, point: lat === null || lon === null ? null : { lat, lon } }));
}

/**
 * Files of photos as everybody may see them (covered where something is covered), by photo, as far as their signals
 * are published now.
 */
export async function publicPhotoFiles(
  em: EntityManager,
  photoIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = sql<{ id: string; file: string }>`
    select ${p.id}, ${p.file} from ${p.relation} join signal s on ${s.id} = ${p.signalId}
    where ${p.id} = any(${photoIds}::uuid[]) and ${s.publishedAt} is not null`;
  return new Map((await files.execute(em.getKysely())).rows.map(({ id, file }) => [id, file]));
}
