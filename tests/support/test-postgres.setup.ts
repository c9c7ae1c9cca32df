import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './test-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Server in which each medium spec file makes a database of its own. */
    postgresUrl: string;
  }
}

/** One PostgreSQL per run of the medium tests; NS_TEST_POSTGRES names the folder with programs of another version. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres(process.env['NS_TEST_POSTGRES']);
  project.provide('postgresUrl', postgres.url);
  return () => postgres.stop();
}
