import type { ApiConfig } from './config/api-config.ts';
import { notesOf } from '@ns/media';
import { mailDegradation } from '@ns/notifications';
import { type Database, FilesMark, ProcessHealth, type Readiness, schemaChecks, workerWords } from '@ns/platform';
import type { Api } from './compose-api.ts';

interface ApiHealthParts {
  readonly database: Database;
  readonly config: ApiConfig;
  readonly api: Pick<Api, 'records' | 'media'>;
  readonly readiness: Readiness;
}

/**
 * What the api looks at to say how it is. Only a database that it cannot work with takes it out of service: without
 * workers, mail server or queue it still takes reports, and nothing of them is lost.
 */
export function apiHealth({ database, config, api, readiness }: ApiHealthParts): ProcessHealth {
  const files = new FilesMark(database, notesOf(config.files));
  return new ProcessHealth({
    database,
    readiness,
    checks: [
      ...schemaChecks(database),
      { name: 'worker', ask: () => workerWords(database) },
      { name: 'files', ask: () => files.words() },
      { name: 'records', ask: () => api.records.degraded() },
      { name: 'mail', ask: () => mailDegradation(database, config.mail.smtpUrl !== undefined) },
      { name: 'disk', ask: () => api.media.degraded() },
    ],
  });
}
