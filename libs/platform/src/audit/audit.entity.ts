import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, sql, tablesOf } from '../persistence/index.ts';

/** What is kept of a thing before and after a change: names of fields with plain values, no data of reporters. */
export type AuditValues = Readonly<Record<string, unknown>>;

/** One thing that somebody did; written and, when it is old, removed, never changed. */
export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    at: p.datetime().defaultRaw('now()'),
    /** id of an account or of an API token; null for the system and for people who are not signed in */
    actor: p.string().nullable(),
    /** the network address of the client without its last part */
    origin: p.string().nullable(),
    action: p.string(),
    subject: p.string().nullable(),
    before: p.json<AuditValues>().nullable(),
    after: p.json<AuditValues>().nullable(),
  },
});

export const auditEntities = [AuditEntrySchema];
export const auditTables = tablesOf(auditEntities);

/** Columns of `audit_entry a` for hand-written statements. */
export const a = columnsOf(AuditEntrySchema, 'a');

/** The signals of an entry about several, as its index spells it. */
export const listedSignals = sql<unknown>`(${a.after} -> 'signals')`;
