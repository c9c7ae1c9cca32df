import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';

/** What a step of `npm run test:all` found when all of its tests passed. */
export interface PassedStep {
  readonly passed: number;
  /** such as `3:05` */
  readonly time: string;
}

/** Which steps of `npm run test:all` passed for a commit, and whether those were all. */
export interface TestRecord {
  readonly commit: string;
  readonly complete: boolean;
  readonly steps: Readonly<Record<string, PassedStep>>;
}

/** The record stands beside the data of `npm start`, which no build removes. */
const fileIn = (root: string) => join(root, '.data/tests/test-all.json');

/**
 * The commit that is checked out.
 * @returns nothing where files differ from it, or where there is no repository: what is tested then has no name
 */
export function testedCommit(root: string): string | undefined {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD') : undefined;
  } catch {
    return undefined;
  }
}

/** What passed for this commit so far: of another commit, and where nothing is written down, it is nothing. */
export function recordOf(root: string, commit: string): TestRecord {
  const nothing = { commit, complete: false, steps: {} };
  if (!fs.existsSync(fileIn(root))) {
    return nothing;
  }
  const record = JSON.parse(fs.readFileSync(fileIn(root), 'utf8')) as TestRecord;
  return record.commit === commit ? record : nothing;
}

/** Writes the record in place of the one before. */
export function keepRecord(root: string, record: TestRecord): void {
  fs.mkdirSync(dirname(fileIn(root)), { recursive: true });
  fs.writeFileSync(fileIn(root), `${JSON.stringify(record, null, 2)}\n`);
}

/**
 * Refuses a commit for which `npm run test:all` did not pass whole on this machine.
 * @throws Error that names the commit and the steps that passed
 */
export function mustBeTested(root: string, commit: string): void {
  const { complete, steps } = recordOf(root, commit);
  if (!complete) {
    const passed = Object.keys(steps).join(', ') || 'nothing';
    throw new Error(
      `A release is made of a tested commit: npm run test:all did not pass whole for ${commit} here ` +
        `(passed: ${passed}).`,
    );
  }
}
