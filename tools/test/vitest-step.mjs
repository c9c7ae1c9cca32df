import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

/**
 * Runs vitest projects without the files that match `leftOut`, and counts their tests. A run that fails without a failed test (a file that
 * cannot be loaded, an error between tests), and a run without any test, counts as one failure.
 */
export async function vitestStep(label, projects, environment, leftOut) {
  const folder = 'dist/test-results';
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${label}.json`;
  rmSync(file, { force: true });
  const code = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { ...environment, NS_TEST_LEAVE_OUT: leftOut.join(' ') },
  );
  let counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    counts = {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    // No report: the run itself failed and is counted below.
  }
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts = { ...counts, failed: 1 };
  return counts;
}
