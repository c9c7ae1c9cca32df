import { defineEntity, p } from '@mikro-orm/core';
import { tablesOf } from '../persistence/index.ts';

/** Programs that say that they run. */
export type ProcessKind = 'api' | 'worker';

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
  },
});

export const healthEntities = [RunningProcessSchema, InstallationSchema];
export const healthTables = tablesOf(healthEntities);
