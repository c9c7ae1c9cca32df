import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepRecord, mustBeTested, recordOf, testedCommit } from './test-record.ts';

const commit = 'a'.repeat(40);
const steps = { medium: { passed: 3, time: '0:01' } };
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ns-test-record-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a commit', () => {
  it('of which nothing is known has passed nothing and is no release', () => {
    expect(recordOf(root, commit)).toEqual({ commit, complete: false, steps: {} });
    expect(() => mustBeTested(root, commit)).toThrow(`did not pass whole for ${commit} here (passed: nothing)`);
  });

  it('that passed in part goes on from there and is no release', () => {
    keepRecord(root, { commit, complete: false, steps });
    expect(recordOf(root, commit).steps).toEqual(steps);
    expect(() => mustBeTested(root, commit)).toThrow('(passed: medium)');
  });

  it('that passed whole may become a release, and no other one', () => {
    keepRecord(root, { commit, complete: true, steps });
    expect(() => mustBeTested(root, commit)).not.toThrow();
    expect(recordOf(root, 'b'.repeat(40)).steps).toEqual({});
    expect(() => mustBeTested(root, 'b'.repeat(40))).toThrow('did not pass whole');
  });
});

describe('a checkout', () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=demo', '-c', 'user.email=demo@demo.test', ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  it('has the name of its commit while no file differs from it', () => {
    expect(testedCommit(root)).toBeUndefined();
    git('init', '--quiet');
    writeFileSync(join(root, 'file.txt'), 'one');
    git('add', '.');
    git('commit', '--quiet', '--message', 'One');
    expect(testedCommit(root)).toBe(git('rev-parse', 'HEAD').trim());
    writeFileSync(join(root, 'file.txt'), 'two');
    expect(testedCommit(root)).toBeUndefined();
  });
});
