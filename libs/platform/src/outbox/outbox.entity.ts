import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, tablesOf } from '../persistence/index.ts';

/** An entry that is still to be carried to those who react to it. */
export const OutboxSchema = defineEntity({
  name: 'OutboxEntry',
  tableName: 'outbox',
  properties: {
    id: p.bigint('string').primary().autoincrement(),
    topic: p.string(),
    /** what the entry is about; null where the order does not matter */
    subject: p.string().nullable(),
    payload: p.json<object>(),
    createdAt: p.datetime().defaultRaw('now()'),
    /** consumers that take many entries at once have taken it before the others */
    takenAhead: p.boolean().default(false),
    attempts: p.integer().default(0),
    nextTryAt: p.datetime().defaultRaw('now()'),
    lastError: p.text().nullable(),
    /** `traceparent` of the work that wrote it; null while no traces are written */
    trace: p.text().nullable(),
  },
});

export const outboxEntities = [OutboxSchema];
export const outboxTables = tablesOf(outboxEntities);

/** Columns of `outbox entry` and `outbox earlier` for hand-written statements. */
export const entry = columnsOf(OutboxSchema, 'entry');
export const earlier = columnsOf(OutboxSchema, 'earlier');
