import { publicPhotosOfRow, type ReadPublicPhoto } from '@ns/media';
import { type Menus, municipalityZone } from '@ns/municipality';
import {
  always,
  type Condition,
  type EntityManager,
  never,
  keysetCursor,
  type Language,
  type NotNull,
  sql,
} from '@ns/platform';
import type { PublicState } from '../domain/public-page.ts';
import { publicWords } from '../domain/public-words.ts';
import type { SpokenNumber } from '../domain/number-forms.ts';
import { openStatuses } from '../domain/signal-status.ts';
import { s, signalTables } from '../entities/index.ts';
import { columnsOfViews, type ViewOf } from '../entities/signal-views.ts';
import { alongLine, type Line } from './along-line.ts';
import { boxAround, boxOf, type Circle, metersTo, withinCircle } from './near-point.ts';
import { nearestQuarterOf } from './nearest-quarter.ts';
import type { PublicText } from '../domain/hidden-words.ts';
import { publicText } from './public-text.ts';
import { numberedAs } from './numbered-as.ts';
import { allOf, oneOf } from './conditions.ts';
import { repairedCondition } from './repaired.ts';
import { openCondition } from './signal-row.ts';

/** Receipt, id. */
const cursors = keysetCursor('moment', 'uuid');

/** What everybody may know of a published signal: nothing of the reporter, and nothing hidden, is even read. */
export interface PublicSignalRow extends ViewOf<'public'> {
  readonly description: PublicText;
}

/** A published signal with its place in the order of the list. */
export interface ListedPublicSignal extends PublicSignalRow {
  readonly place: string;
}

/** What a screen shows of a published signal in a list: its photos are read with it; null without any. */
interface WithPhotos {
  readonly photos: readonly ReadPublicPhoto[] | null;
}

/** A published signal near a point. */
export interface NearbySignal extends PublicSignalRow, WithPhotos {
  /** in metres, along the surface of the earth */
  readonly distance: number;
}

/** What a public list is narrowed to; absent means "any". */
export interface PublicSignalFilter {
  /** leaf codes, see {@link leavesOf} */
  readonly categories?: readonly string[] | undefined;
  readonly settlement?: string | null | undefined;
  /** code of a quarter of the settlement; the nearest one to the point counts */
  readonly quarter?: string | null | undefined;
  /** the line of a street; what lies along it */
  readonly line?: Line | undefined;
  readonly state?: PublicState | null | undefined;
  /** received on this day or later, by local calendar */
  readonly since?: string | null | undefined;
  /** received on this day or earlier */
  readonly until?: string | null | undefined;
  /** changed at this moment or later */
  readonly updatedSince?: Date | null | undefined;
  /** whether there must be photos of the report and of the outcome */
  readonly repaired?: boolean | null | undefined;
  /** words of the description, or a number in any spelling */
  readonly text?: string | null | undefined;
  /** west, south, east, north in degrees */
  readonly bbox?: readonly [number, number, number, number] | undefined;
  /** what has a point in a circle */
  readonly circle?: Circle | undefined;
}

/** The columns of {@link PublicSignalRow} from `signal s`. */
export const publicColumns = [...columnsOfViews('public'), publicText(s.description).as('description')];

function publicRows(em: EntityManager) {
  return signalTables(em).selectFrom('signal as s').select(publicColumns).where('s.published_at', 'is not', null);
}

/** The leaf codes that a category or group code stands for. */
export function leavesOf(menus: Menus, code: string): readonly string[] {
  return [
    code,
    ...[...menus.categories.values()]
      .filter((category) => category.parentCode === code)
      .map((category) => category.code),
  ];
}

/**
 * One page of the published signals, newest first.
 * @returns up to `first + 1` rows; the last only shows that there are more
 */
export async function listPublicSignals(...asked: Asked): Promise<readonly ListedPublicSignal[]> {
  return publicPage(...asked).execute();
}

/** The same page with the photos of its signals. */
export async function listPublicCards(...asked: Asked): Promise<readonly (ListedPublicSignal & WithPhotos)[]> {
  return publicPage(...asked)
    .select(publicPhotosOfRow(s.id).as('photos'))
    .execute();
}

type Asked = [em: EntityManager, filter: PublicSignalFilter, first: number, after: string | null, language: Language];

function publicPage(...[em, filter, first, after, language]: Asked) {
  const cursor = after === null ? null : cursors.read(after, language);
  const beyond = cursor
    ? sql<boolean>`(${s.createdAt}, ${s.id}) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`
    : always;
  return publicRows(em)
    .select(sql<string>`${s.createdAt}::text`.as('place'))
    .where(allOf([...publicConditions(filter), beyond]))
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(first + 1);
}

/** A published signal as a point of the map. */
export interface PublicPoint extends Pick<PublicSignalRow, 'reference' | 'status' | 'categoryCode'> {
  readonly lat: number;
  readonly lon: number;
}

/** The newest published signals that have a place, for the map; at most `most` of them. */
export async function publicPoints(
  em: EntityManager,
  filter: PublicSignalFilter,
  most: number,
): Promise<readonly PublicPoint[]> {
  return signalTables(em)
    .selectFrom('signal as s')
    .select(['s.reference', 's.lat', 's.lon', 's.status', 's.category_code as categoryCode'])
    .where('s.published_at', 'is not', null)
    .where('s.lat', 'is not', null)
    .$narrowType<{ lat: NotNull; lon: NotNull }>()
    .where(allOf(publicConditions(filter)))
    .orderBy('s.created_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(most)
    .execute();
}

/** What narrows the published signals, for the statements of this slice about `signal s`. */
export function publicConditions(filter: PublicSignalFilter): readonly Condition[] {
  const { categories, settlement, quarter, line, state, since, until, updatedSince, repaired, text, bbox, circle } =
    filter;
  const conditions: Condition[] = [];
  if (categories) {
    conditions.push(oneOf(sql`${s.categoryCode}`, categories));
  }
  if (settlement) {
    conditions.push(sql<boolean>`${s.settlementCode} = ${settlement}`);
  }
  if (quarter) {
    conditions.push(sql<boolean>`${nearestQuarterOf('s')} = ${quarter}`);
  }
  if (line) {
    conditions.push(alongLine(line));
  }
  if (state) {
    const isOpen = sql<boolean>`${s.status} = any(${openStatuses}::signal_status[])`;
    conditions.push(state === 'OPEN' ? isOpen : sql<boolean>`not (${isOpen})`);
  }
  if (since) {
    conditions.push(sql<boolean>`${s.createdAt} >= (${since}::date)::timestamp at time zone ${municipalityZone}`);
  }
  if (until) {
    conditions.push(sql<boolean>`${s.createdAt} < (${until}::date + 1)::timestamp at time zone ${municipalityZone}`);
  }
  if (updatedSince) {
    conditions.push(sql<boolean>`${s.updatedAt} >= ${updatedSince}::timestamptz`);
  }
  if (repaired) {
    conditions.push(repairedCondition);
  }
  if (bbox) {
    conditions.push(sql<boolean>`${s.lat} is not null and point(${s.lon}, ${s.lat}) <@ ${boxOf(bbox)}`);
  }
  if (circle) {
    conditions.push(withinCircle(circle));
  }
  if (text) {
    conditions.push(...answering(publicWords(text)));
  }
  return conditions;
}

/** All words in the description, each in any of its spellings; or the number as it is said. */
function answering({ words, number }: { words: readonly (readonly string[])[]; number: SpokenNumber | null }) {
  // The index finds what has the words; of these, what everybody reads has to have them, too.
  const inText = words.map((spellings) => {
    const patterns = spellings.map((word) => `%${word}%`);
    return sql<boolean>`lower(${s.description}) like any(${patterns}::text[]) and (cardinality(${s.hiddenWords}) = 0
      or lower(${publicText(s.description)}) like any(${patterns}::text[]))`;
  });
  const all = inText.length > 0 ? sql<boolean>`(${sql.join(inText, sql` and `)})` : undefined;
  if (number === null) {
    return [all ?? never];
  }
  return [sql<boolean>`(${sql.join([...numberedAs(number), ...(all ? [all] : [])], sql` or `)})`];
}

/** The cursor of a row of the public list. */
export function publicPlaceOf(row: ListedPublicSignal): string {
  return cursors.write([row.place, row.id]);
}

/** Changes whenever something that is published changes: how many there are, and the last change of one. */
export async function publishedState(em: EntityManager): Promise<readonly [count: number, lastChange: string | null]> {
  const { count, last } = await signalTables(em)
    .selectFrom('signal')
    .select([sql<number>`count(*)::int`.as('count'), sql<string | null>`max(updated_at)::text`.as('last')])
    .where('published_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return [count, last];
}

/** One published signal; undefined for any other. */
export async function publicSignalById(em: EntityManager, id: string): Promise<PublicSignalRow | undefined> {
  return publicRows(em).where('s.id', '=', id).executeTakeFirst();
}

/** One published signal by its reference, in upper case; undefined for any other. */
export async function publicSignalByReference(
  em: EntityManager,
  reference: string,
): Promise<PublicSignalRow | undefined> {
  return publicRows(em).where('s.reference', '=', reference.toUpperCase()).executeTakeFirst();
}

/** How many signals are published. */
export async function countPublic(em: EntityManager): Promise<number> {
  const { count } = await signalTables(em)
    .selectFrom('signal')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('published_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** References of published signals, the newest first, for the sitemap. */
export async function publicReferences(em: EntityManager, first: number, skipped: number) {
  return signalTables(em)
    .selectFrom('signal')
    .select(['reference', 'updated_at as updatedAt'])
    .where('published_at', 'is not', null)
    .orderBy('created_at', 'desc')
    .orderBy('signal.id', 'desc')
    .limit(first)
    .offset(skipped)
    .execute();
}

/** Whether a reference belongs to a signal that was public once and is hidden now. */
export async function wasPublic(em: EntityManager, reference: string): Promise<boolean> {
  const found = await signalTables(em)
    .selectFrom('signal as s')
    .innerJoin('signal_event as e', 'e.signal_id', 's.id')
    .select('e.id')
    .where('s.reference', '=', reference.toUpperCase())
    .where('e.type', '=', 'published')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export interface NearbyProps extends Circle {
  /** leaf codes, see {@link leavesOf} */
  readonly categories: readonly string[] | undefined;
}

/** Nobody compares more signals than these with the own case. */
export const nearbyLimit = 20;

/**
 * Published signals on which the municipality still works, nearest first, at most {@link nearbyLimit}. They are chosen
 * in the order of the index, by Mercator's projection: within 2 km it stretches one of two equal distances by 1 part in
 * 1,800 more than the other at 60° (3,300 in Ruse), so nobody left out is nearer by more than about a metre.
 */
export async function listNearbySignals(
  em: EntityManager,
  { categories, ...circle }: NearbyProps,
): Promise<readonly NearbySignal[]> {
  const { lat, lon, radiusMeters } = circle;
  const [west, south, east, north] = boxAround(circle);
  const box = sql`box(${mapPoint(west, south)}, ${mapPoint(east, north)})`;
  const ofCategory = categories ? sql<boolean>`${s.categoryCode} = any(${categories}::text[])` : always;
  const place = sql`map_point(${s.lon}, ${s.lat})`;
  const nearest = sql<NearbySignal>`
    select near.*, ${publicPhotosOfRow(sql`near.id`)} as photos from (
      select ${sql.join(publicColumns)}, ${metersTo(circle)} as distance
      from signal s
      where ${s.publishedAt} is not null and ${s.lat} is not null and ${openCondition}
        and ${place} <@ ${box} and ${ofCategory}
      order by ${place} <-> ${mapPoint(lon, lat)} limit ${nearbyLimit}) near
    where near.distance <= ${radiusMeters}::float8 order by near.distance`;
  return (await nearest.execute(em.getKysely())).rows;
}

function mapPoint(lon: number, lat: number) {
  return sql`map_point(${lon}::float8, ${lat}::float8)`;
}
