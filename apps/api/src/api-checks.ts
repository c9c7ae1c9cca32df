import type { ApiConfig } from './config/api-config.ts';
import { notesOf } from '@ns/media';
import { mailDegradation } from '@ns/notifications';
import { clockCheck, type Database, FilesMark, type HealthCheck, schemaChecks, workerWords } from '@ns/platform';
import type { Api } from './compose-api.ts';

interface ApiNeeds {
  readonly database: Database;
  readonly config: ApiConfig;
  readonly api: Pick<Api, 'records' | 'media' | 'insights'>;
}

/**
 * What the api looks at to say how it is. Only a database that it cannot work with takes it out of service: without
 * workers, mail server or queue it still takes reports, and nothing of them is lost.
 */
export function apiChecks({ database, config, api }: ApiNeeds): readonly HealthCheck[] {
  const files = new FilesMark(database, notesOf(config.files));
  return [
    ...schemaChecks(database),
    clockCheck(database),
    { name: 'worker', ask: () => workerWords(database) },
    { name: 'files', ask: () => files.words() },
    { name: 'records', ask: () => api.records.degraded() },
    { name: 'losses', isAhead: true, ask: () => api.records.losses() },
    { name: 'certificates', ask: () => api.records.certificates.degraded() },
    { name: 'certificates', isAhead: true, ask: () => api.records.certificates.warnings() },
    { name: 'mail', ask: () => mailDegradation(database, config.mail.smtpUrl !== undefined) },
    { name: 'disk', ask: () => api.media.degraded() },
    { name: 'figures', ask: async () => api.insights.engine.troubles() },
  ];
}
