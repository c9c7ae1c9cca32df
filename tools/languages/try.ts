import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { addPseudoLanguage } from './pseudo-catalogues.ts';

/**
 * `npm run try-language`: adds a language that nobody speaks to a copy of the last commit, builds it and looks through
 * every screen of both applications for texts of another language. Says which files the language took.
 */
const root = resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(join(tmpdir(), 'ns-language-'));
const nx = 'node_modules/nx/dist/bin/nx.js';
const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: copy, stdio: 'inherit', env: { ...process.env, NX_DAEMON: 'false' } });
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' });

try {
  execFileSync('git', ['clone', '--quiet', '--local', root, copy], { stdio: 'inherit' });
  for (const packages of ['node_modules', 'tools/schema/node_modules']) {
    if (existsSync(join(root, packages))) {
      execFileSync('cp', ['-al', join(root, packages), dirname(join(copy, packages))]);
    }
  }
  await addPseudoLanguage(copy);
  const taken = git('status', '--porcelain', '-uall').trimEnd().split('\n');
  const added = taken.filter((line) => line.startsWith('??'));
  console.log(`A language takes ${String(added.length)} catalogues and ${String(taken.length - added.length)} change.`);
  node('tools/languages/main.ts');
  node(nx, 'run', 'api:build');
  node('dist/apps/api/print-schema.js', 'libs/contract/schema.graphql');
  node('tools/schema/main.ts');
  node(nx, 'run-many', '-t', 'build', 'templates');
  node('node_modules/vitest/vitest.mjs', 'run', '--project', 'language');
} finally {
  rmSync(copy, { recursive: true, force: true });
}
