/** Checks format and lint of the staged files; run before each commit. */
import { spawnSync } from 'node:child_process';

const listed = spawnSync('git', ['diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z'], { encoding: 'utf8' });
const staged = listed.stdout.split('\0').filter((file) => file !== '');
const linted = staged.filter((file) => /\.(ts|html)$/.test(file));

/** @param {string} program @param {readonly string[]} args */
function passes(program, args) {
  return spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status === 0;
}

const isFine =
  (staged.length === 0 ||
    passes('node_modules/prettier/bin/prettier.cjs', [
      '--check',
      '--ignore-unknown',
      '--log-level=warn',
      '--no-error-on-unmatched-pattern',
      ...staged,
    ])) &&
  (linted.length === 0 ||
    passes('node_modules/eslint/bin/eslint.js', ['--max-warnings=0', '--no-warn-ignored', ...linted]));
process.exitCode = isFine ? 0 : 1;
