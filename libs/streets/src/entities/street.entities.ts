import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, tablesOf } from '@ns/platform';
import type { StreetKind } from '../domain/street-words.ts';

/** A street of the streets file. */
export const StreetSchema = defineEntity({
  name: 'Street',
  tableName: 'street',
  properties: {
    id: p.integer().primary().autoincrement(),
    settlementCode: p.string(),
    kind: p.string().$type<StreetKind>(),
    name: p.string(),
    latin: p.string(),
    /** all words by which it is found, in lower case */
    words: p.text().array(),
    /** the middle, WGS 84 */
    lat: p.float(),
    lon: p.float(),
    west: p.float(),
    south: p.float(),
    east: p.float(),
    north: p.float(),
    lengthM: p.integer(),
  },
});

/** A point as PostgreSQL has it: longitude, latitude. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight piece of a street; the table has no key of its own. */
export const StreetSegmentSchema = defineEntity({
  name: 'StreetSegment',
  tableName: 'street_segment',
  properties: {
    streetId: p.integer().primary(),
    fromPoint: p.string().$type<Point>().primary(),
    toPoint: p.string().$type<Point>().primary(),
  },
});

/** Which file the streets are of; one row. */
const StreetSourceSchema = defineEntity({
  name: 'StreetSource',
  tableName: 'street_source',
  properties: {
    onlyRow: p.boolean().primary().default(true),
    /** of the content of the file */
    digest: p.string(),
    /** an import is not replaced by a newer starter file */
    origin: p.string().$type<'seed' | 'import'>(),
    importedAt: p.datetime().defaultRaw('now()'),
  },
});

/** How addresses name a street; it outlives the street. */
const StreetSlugSchema = defineEntity({
  name: 'StreetSlug',
  tableName: 'street_slug',
  properties: {
    settlementCode: p.string().primary(),
    slug: p.string().primary(),
    /** as `Street.code` of the API */
    streetCode: p.string(),
    /** the street has another address now */
    isFormer: p.boolean().default(false),
  },
});

export const streetEntities = [StreetSchema, StreetSegmentSchema, StreetSourceSchema, StreetSlugSchema];

/** Typed statements on the tables of this slice. */
export const streetTables = tablesOf(streetEntities);

/** Columns of `street s` and `street_segment g` for hand-written statements. */
export const s = columnsOf(StreetSchema, 's');
export const g = columnsOf(StreetSegmentSchema, 'g');
