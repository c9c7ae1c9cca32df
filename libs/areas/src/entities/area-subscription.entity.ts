import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, tablesOf } from '@ns/platform';

/** What a citizen follows: one place at most, with or without a category. */
const AreaSubscriptionSchema = defineEntity({
  name: 'AreaSubscription',
  tableName: 'area_subscription',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    accountId: p.uuid(),
    settlementCode: p.string().nullable(),
    quarterCode: p.string().nullable(),
    /** streets are replaced as a whole by an import, so their code is kept instead of their id */
    streetCode: p.string().nullable(),
    categoryCode: p.string().nullable(),
    since: p.datetime().defaultRaw('now()'),
  },
});

export const areaEntities = [AreaSubscriptionSchema];

/** Typed statements on the tables of this slice. */
export const areaTables = tablesOf(areaEntities);

/** Columns of `area_subscription a` for hand-written statements. */
export const a = columnsOf(AreaSubscriptionSchema, 'a');
