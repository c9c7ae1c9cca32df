import { columnsOf, relationOf, sql } from '@ns/platform';
import {
  CategorySchema,
  DepartmentSchema,
  QuarterSchema,
  SettlementSchema,
} from '../entities/municipality.entities.ts';
import { MunicipalitySchema } from '../entities/set-up.entities.ts';

const c = columnsOf(CategorySchema, 'c');
const d = columnsOf(DepartmentSchema, 'd');
const m = columnsOf(MunicipalitySchema, 'm');
const q = columnsOf(QuarterSchema, 'q');
const s = columnsOf(SettlementSchema, 's');

/*
 * The menus as other slices join them in their statements, with the columns that this slice promises to keep. The
 * tables behind them are named here only.
 */
export const categoryRelation = relationOf(
  { code: c.code, parentCode: c.parentCode, name: c.name, dangerous: c.dangerous, archivedAt: c.archivedAt },
  sql`category c`,
);
export const departmentRelation = relationOf({ code: d.code, name: d.name, position: d.position }, sql`department d`);
/** `lat` and `lon` of the middle, null where it is unknown */
export const quarterRelation = relationOf(
  { code: q.code, settlementCode: q.settlementCode, name: q.name, lat: q.lat, lon: q.lon },
  sql`quarter q`,
);
export const settlementRelation = relationOf(
  { code: s.code, name: s.name, archivedAt: s.archivedAt },
  sql`settlement s`,
);
/** The one municipality; `disputeDays`: for how long an outcome can be disputed */
export const municipalityRelation = relationOf({ disputeDays: m.disputeDays }, sql`municipality m`);
