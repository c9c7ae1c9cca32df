import { defineEntity, p } from '@mikro-orm/core';
import { tablesOf } from '../persistence/index.ts';
import type { CheckName } from './process-health.ts';
import type { StateKind, StateLevel } from './state-kinds.ts';

/** Programs that say that they run. */
export type ProcessKind = 'api' | 'worker';

/** What a process says of itself, and since when it has said something of this check. */
export interface SaidSince {
  readonly check: CheckName;
  readonly isAhead: boolean;
  readonly words: readonly string[];
  /** ISO 8601 */
  readonly since: string;
}

/** A process that runs, or ran a moment ago. */
export const RunningProcessSchema = defineEntity({
  name: 'RunningProcess',
  tableName: 'running_process',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<ProcessKind>(),
    startedAt: p.datetime().defaultRaw('now()'),
    seenAt: p.datetime().defaultRaw('now()'),
    /** since when it cannot reach the job queue; null while it can, and where it has none */
    queueAwaySince: p.datetime().nullable(),
    /** what its health says; null before it was asked, and of a process of an older release */
    said: p.json<readonly SaidSince[]>().nullable(),
    /** version of its program; null of a release that did not say so */
    release: p.string().nullable(),
  },
});

/** What is not green, kept by the workers, so that it outlives the process that says it. */
export const StateEntrySchema = defineEntity({
  name: 'StateEntry',
  tableName: 'state_entry',
  properties: {
    kind: p.string().$type<StateKind>().primary(),
    level: p.string().$type<StateLevel>().primary(),
    since: p.datetime().defaultRaw('now()'),
    /** since when nobody says it any more; null while somebody does */
    goneAt: p.datetime().nullable(),
    /** when it was mailed to the operator; null before */
    mailedAt: p.datetime().nullable(),
  },
});

/** The one row that says which installation this is. */
export const InstallationSchema = defineEntity({
  name: 'Installation',
  tableName: 'installation',
  properties: {
    isOnly: p.boolean().primary().defaultRaw('true'),
    id: p.uuid().defaultRaw('gen_random_uuid()'),
    /** when its mark was put where the files are; null before that */
    filesMarkedAt: p.datetime().nullable(),
    /** when its database was made, or got to know of backups */
    bornAt: p.datetime().defaultRaw('now()'),
    /** when the last whole backup was begun; null before the first one */
    backedUpAt: p.datetime().nullable(),
    /** when the backup that runs, or was cut off, began; null when none is under way */
    backupBegunAt: p.datetime().nullable(),
    /** its last sign of life */
    backupSeenAt: p.datetime().nullable(),
    /** when the last try failed; null when the last one made a backup */
    backupFailedAt: p.datetime().nullable(),
    /** why, in words for the operator */
    backupFailure: p.text().nullable(),
  },
});

export const healthEntities = [RunningProcessSchema, StateEntrySchema, InstallationSchema];
export const healthTables = tablesOf(healthEntities);
