import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { describedStatements } from './statements/described-statements.ts';
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
  const folder = await mkdtemp(join(tmpdir(), 'ns-statements-'));
  const file = join(folder, 'seen.jsonl');
  await writeFile(file, '');
  project.provide('postgresUrl', postgres.url);
  project.provide('statementsFile', file);
  return async () => {
    try {
      await checkStatements(project, file, postgres.url);
    } finally {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  };
}

/** Fails the run where PostgreSQL answers otherwise than the code declares, and a whole run that left some out. */
async function checkStatements(project: TestProject, file: string, url: string): Promise<void> {
  const { root, testNamePattern } = project.vitest.config;
  const { specs, differences, undescribed, raw, built, builtThatRan } = await describedStatements(root, file, url);
  const { testFiles } = await project.globTestFiles();
  const isWhole = !testNamePattern && !process.env['NS_TEST_LEAVE_OUT'] && specs.length >= testFiles.length;
  const missing = isWhole ? undescribed : [];
  console.log(
    [
      ...differences.map((each) => `differs from its row: ${each}`),
      ...missing.map((each) => `undescribed: ${each}`),
      `undescribed statements: ${isWhole ? String(undescribed.length) : 'not asked of a part of the specs'}, ` +
        `differing rows: ${String(differences.length)}, raw statements: ${String(raw)}, ` +
        `of the builder: ${String(builtThatRan)} of ${String(built)} ran`,
    ].join('\n'),
  );
  if (differences.length + missing.length > 0) {
    process.exitCode = 1;
  }
}
