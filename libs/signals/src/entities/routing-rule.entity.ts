import { defineEntity, p } from '@mikro-orm/core';

/** A rule that sends certain signals to a department; a condition that is null means "any". */
export const RoutingRuleSchema = defineEntity({
  name: 'RoutingRule',
  tableName: 'routing_rule',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    title: p.text(),
    position: p.integer(),
    /** Whether it is applied; otherwise it is only kept. */
    active: p.boolean(),
    categoryCode: p.text().nullable(),
    settlementCode: p.text().nullable(),
    quarterCode: p.text().nullable(),
    /** words or phrases as they were typed */
    words: p.json<readonly string[]>(),
    departmentCode: p.text(),
    assigneeId: p.uuid().nullable(),
    version: p.integer().default(1),
    archivedAt: p.datetime().nullable(),
  },
});
