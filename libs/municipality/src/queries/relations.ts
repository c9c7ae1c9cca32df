import { columnsOf, relationOf, sql } from '@ns/platform';
import {
  CategorySchema,
  DepartmentSchema,
  QuarterSchema,
  SettlementSchema,
} from '../entities/municipality.entities.ts';

const c = columnsOf(CategorySchema, 'c');
const d = columnsOf(DepartmentSchema, 'd');
const q = columnsOf(QuarterSchema, 'q');
const s = columnsOf(SettlementSchema, 's');

/*
 * The menus as other slices join them in their statements, with the columns that this slice promises to keep. The
 * tables behind them are named here only.
 */
export const categoryRelation = relationOf(
  { code: c.code, parentCode: c.parentCode, dangerous: c.dangerous, archivedAt: c.archivedAt },
  sql`category c`,
);
export const departmentRelation = relationOf({ code: d.code, position: d.position }, sql`department d`);
/** `lat` and `lon` of the middle, null where it is unknown */
export const quarterRelation = relationOf(
  { code: q.code, settlementCode: q.settlementCode, lat: q.lat, lon: q.lon },
  sql`quarter q`,
);
export const settlementRelation = relationOf({ code: s.code, archivedAt: s.archivedAt }, sql`settlement s`);
