import type { WorkerConfig } from './worker-config.ts';
import { lettersDegradation } from '@ns/letters';
import { notesOf } from '@ns/media';
import { mailDegradation } from '@ns/notifications';
import {
  backupCheck,
  clockCheck,
  type Database,
  FilesMark,
  type HealthCheck,
  type QueueWatch,
  schemaChecks,
} from '@ns/platform';
import type { RecordsWork } from '@ns/records';

interface WorkerNeeds {
  readonly database: Database;
  readonly config: WorkerConfig;
  readonly records: Pick<RecordsWork, 'degraded' | 'losses' | 'certificates'>;
  readonly watch: QueueWatch;
  /** Whether it takes jobs */
  readonly isStarted: () => boolean;
}

/**
 * What a worker looks at to say how it is. Without the queue it does nothing of what it is for, so it is not ready; it
 * lives all the same, because a restart would not help.
 */
export function workerChecks(needs: WorkerNeeds): readonly HealthCheck[] {
  const { database, config, records, watch, isStarted } = needs;
  const files = new FilesMark(database, notesOf(config.files));
  return [
    ...schemaChecks(database),
    clockCheck(database),
    { name: 'queue', isRequired: true, ask: () => watch.words() },
    {
      name: 'start',
      isRequired: true,
      ask: async () => Promise.resolve(isStarted() ? [] : ['start: the worker is starting']),
    },
    { name: 'files', ask: () => files.words() },
    { name: 'records', ask: () => records.degraded() },
    { name: 'losses', isAhead: true, ask: () => records.losses() },
    { name: 'certificates', ask: () => records.certificates.degraded() },
    { name: 'certificates', isAhead: true, ask: () => records.certificates.warnings() },
    { name: 'mail', ask: () => mailDegradation(database, config.mail.smtpUrl !== undefined) },
    { name: 'letters', ask: () => lettersDegradation(database, config.letters) },
    ...(config.backupsElsewhere ? [] : [backupCheck(database)]),
  ];
}
