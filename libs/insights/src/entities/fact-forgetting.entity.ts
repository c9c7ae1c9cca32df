import { defineEntity, p } from '@mikro-orm/core';

/** When something was last forgotten of facts; no row where nothing was. */
export const FactForgettingSchema = defineEntity({
  name: 'FactForgetting',
  tableName: 'fact_forgetting',
  properties: {
    id: p.integer().primary().default(1),
    at: p.datetime(),
  },
});
