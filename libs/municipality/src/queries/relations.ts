import { sql } from '@ns/platform';

/**
 * The menus as other slices join them in their statements: relations for a `from` clause, with the columns that this
 * slice promises to keep. The tables behind them are named here only.
 */
export const categoryRelation = sql.raw('(select code, parent_code, dangerous, archived_at from category)');
export const departmentRelation = sql.raw('(select code, position from department)');
/** `lat` and `lon` of the middle, null where it is unknown */
export const quarterRelation = sql.raw('(select code, settlement_code, lat, lon from quarter)');
export const settlementRelation = sql.raw('(select code from settlement)');
