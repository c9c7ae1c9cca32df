import { defineEntity, p } from '@mikro-orm/core';
import { columnsOf, type Language, tablesOf } from '@ns/platform';
import type { SignalStatus } from '@ns/signals';

/** A text that staff use again; category, status and department are null for any. */
export const ReadyTextSchema = defineEntity({
  name: 'ReadyText',
  tableName: 'ready_text',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    /** names a text of the seed file, so that a new start neither doubles it nor brings it back */
    seedCode: p.string().nullable(),
    version: p.integer().default(1),
    language: p.string().$type<Language>(),
    title: p.text(),
    body: p.text(),
    categoryCode: p.string().nullable(),
    toStatus: p.string().$type<SignalStatus>().nullable(),
    departmentCode: p.string().nullable(),
    changedBy: p.uuid().nullable(),
    changedAt: p.datetime().defaultRaw('now()'),
    removedAt: p.datetime().nullable(),
  },
});

/** A list with its filters under a name. */
export const SavedViewSchema = defineEntity({
  name: 'SavedView',
  tableName: 'saved_view',
  properties: {
    id: p.uuid().primary().defaultRaw('uuidv7()'),
    ownerId: p.uuid(),
    name: p.text(),
    /** address part of the inbox, checked and in one spelling */
    query: p.text(),
    shared: p.boolean().default(false),
    savedAt: p.datetime().defaultRaw('now()'),
  },
});

/** Who looks at a signal now, by api process. */
export const PresenceSchema = defineEntity({
  name: 'SignalPresence',
  tableName: 'signal_presence',
  properties: {
    signalId: p.uuid().primary(),
    accountId: p.uuid().primary(),
    processId: p.uuid().primary(),
    since: p.datetime().defaultRaw('now()'),
    seenAt: p.datetime().defaultRaw('now()'),
  },
});

export const deskEntities = [ReadyTextSchema, SavedViewSchema, PresenceSchema];

/** Typed statements on the tables of this slice. */
export const deskTables = tablesOf(deskEntities);

/** Columns of `ready_text t`, `saved_view v` and `signal_presence pr` for hand-written statements. */
export const t = columnsOf(ReadyTextSchema, 't');
export const v = columnsOf(SavedViewSchema, 'v');
export const pr = columnsOf(PresenceSchema, 'pr');
