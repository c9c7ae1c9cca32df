import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';

const folder = 'dist/test-results';

const nx = 'node_modules/nx/dist/bin/nx.js';

/**
 * Runs a program on this Node; its output is shown as it comes.
 * @param {import('execa').Options} options
 * @returns its exit code, 1 when it was killed, and what it printed where `options.stdout` has a pipe
 */
async function run(args, options = {}) {
  const shown = { stdin: 'ignore', stdout: 'inherit', stderr: 'inherit', reject: false };
  const { exitCode = 1, stdout } = await execa(process.execPath, args, { ...shown, ...options });
  return { code: exitCode, stdout };
}

/** Runs targets of Nx wherever there are, as many at a time as `nx.json` says, and counts each of them. */
export async function nxStep(targets) {
  const { code, stdout } = await run([nx, 'run-many', '-t', ...targets, '--outputStyle=static-failures-only'], {
    stdout: ['inherit', 'pipe'],
    env: { FORCE_COLOR: '0' },
  });
  const [, listed = ''] = stdout.split('Failed tasks:');
  const passed = stdout.match(/^✔ +nx run /gm) ?? [];
  const failures = listed.match(/^- \S+:\S+$/gm) ?? [];
  return verdict({
    code,
    files: [
      {
        file: 'nx',
        seconds: 0,
        passed: passed.length,
        skipped: 0,
        failures: failures.map((name) => ({ name, why: '' })),
      },
    ],
  });
}

/**
 * Runs vitest projects without the files that match `leftOut`, and counts their tests. A run that fails without a
 * failed test (a file that cannot be loaded, an error between tests), and a run without any test, counts as one
 * failure.
 * @param options.files spec files to run, instead of all of the projects
 * @param options.tag runs only tests that have this tag of the stories, or with `!` before it only those that do not;
 *   the others count as nothing
 * @param options.retries whether files with a failure are run once more: for tests that share the machine's two cores
 *   with browsers, databases and servers. What passes only then is returned in `retried` and is a defect to fix, but
 *   no reason to stop a release.
 * @returns {Promise<{ passed: number, failed: number, skipped: number, broken: readonly string[],
 *   retried: readonly string[], dearest: readonly { file: string, seconds: number }[] }>}
 */
export async function vitestStep(label, projects, leftOut, { files = [], tag, retries = false } = {}) {
  const first = await runOnce(label, projects, leftOut, files, tag);
  const failedFiles = first.files.filter(({ failures }) => failures.length > 0);
  if (!retries || failedFiles.length === 0) return { ...verdict(first), retried: [] };

  console.log(`\n=== once more: ${failedFiles.map(({ file }) => file).join(', ')}`);
  const second = await runOnce(
    `${label}-again`,
    projects,
    leftOut,
    failedFiles.map(({ file }) => file),
    tag,
  );
  const others = first.files.filter(({ file }) => failedFiles.every((failed) => failed.file !== file));
  return {
    ...verdict({ code: second.code, files: [...others, ...second.files] }),
    retried: namesOf(failedFiles),
  };
}

/** Runs the component tests of both front ends by Angular's builder and counts them like {@link vitestStep}. */
export async function componentStep() {
  const apps = ['console', 'citizen'];
  const reports = apps.map((app) => `${folder}/component-${app}.json`);
  for (const report of reports) rmSync(report, { force: true });
  const { code } = await run([
    nx,
    'run-many',
    '--target=test',
    `--projects=${apps.join(',')}`,
    '--configuration=report',
    '--excludeTaskDependencies',
    '--skipNxCache',
    '--parallel=2',
    '--outputStyle=static',
  ]);
  return verdict({ code, files: reports.flatMap((report) => filesOf(report)) });
}

async function runOnce(label, projects, leftOut, files, tag) {
  mkdirSync(folder, { recursive: true });
  const report = `${folder}/${label}.json`;
  rmSync(report, { force: true });
  const { code } = await run(
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...files,
      ...projects.flatMap((project) => ['--project', project]),
      ...(tag === undefined ? [] : [`--tags-filter=${tag}`]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: { NS_TEST_LEAVE_OUT: leftOut.join(' ') } },
  );
  return { code, files: filesOf(report, tag) };
}

/** Whether a test is one of those that were asked for; the others are skipped in the report. */
const isAskedFor = (tag, tags = []) =>
  tag === undefined || (tag.startsWith('!') ? !tags.includes(tag.slice(1)) : tags.includes(tag));

/** What a JSON report of vitest says of each file; nothing when there is no report. */
function filesOf(report, tag) {
  let results = [];
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    // The run itself failed; its exit code counts.
  }
  return results.map(({ name, status, message = '', assertionResults: all, startTime, endTime }) => {
    const assertionResults = all.filter(({ tags }) => isAskedFor(tag, tags));
    const failed = assertionResults
      .filter((result) => result.status === 'failed')
      .map(({ fullName, failureMessages = [] }) => ({ name: fullName, why: beginningOf(failureMessages) }));
    return {
      file: relative(process.cwd(), name),
      seconds: Math.round((endTime - startTime) / 1000),
      passed: assertionResults.filter((result) => result.status === 'passed').length,
      skipped: assertionResults.filter((result) => !['passed', 'failed'].includes(result.status)).length,
      // A hook that fails, or a file that cannot be loaded, has no failed test of its own.
      failures:
        failed.length === 0 && status === 'failed'
          ? [{ name: 'the file itself', why: beginningOf([message]) }]
          : failed,
    };
  });
}

/** The first lines of what a test says of its failure: a long run's log may be cut, and its end is kept. */
const beginningOf = (messages) => stripVTControlCharacters(messages.join('\n')).split('\n').slice(0, 12).join('\n');

const namesOf = (files) =>
  files.flatMap(({ file, failures }) =>
    failures.map(({ name, why }) => [`${file}: ${name}`, ...why.split('\n').filter(Boolean)].join('\n      ')),
  );

/**
 * @param {{ code: number, files: readonly { file: string, seconds?: number, passed: number, skipped: number,
 *   failures: readonly { name: string, why: string }[] }[] }} result
 * @returns the counts, and in `broken` each failure by its file and name and the beginning of why, for the summary;
 *   in `dearest` the five files whose tests took longest, without what their loading and the system's start took
 */
export function verdict({ code, files }) {
  const sum = (count) => files.reduce((total, file) => total + count(file), 0);
  const counts = {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failures }) => failures.length),
    skipped: sum(({ skipped }) => skipped),
    broken: namesOf(files),
    dearest: files.toSorted((one, other) => (other.seconds ?? 0) - (one.seconds ?? 0)).slice(0, 5),
  };
  return counts.failed === 0 && (code !== 0 || counts.passed === 0)
    ? { ...counts, failed: 1, broken: ['the run itself: an error between tests, or no test ran'] }
    : counts;
}
