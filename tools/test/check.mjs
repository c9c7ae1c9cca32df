/**
 * `npm run check`: format, lint, types of every tsconfig, generated files. The same checks as in `npm test`, without
 * its tests.
 */
import { hasNoDrift } from './drift.mjs';
import { run } from './run.mjs';

process.env.NX_DAEMON = 'false';
process.env.NX_NO_CLOUD = 'true';
process.env.NX_TUI = 'false';

const node = (...args) => run(process.execPath, args);

/** Checks by name; each is true when nothing is wrong. */
export const checks = {
  format: async () => (await node('node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn')) === 0,
  lint: async () =>
    (await node('node_modules/nx/dist/bin/nx.js', 'run', 'tools:lint-all', '--outputStyle=static')) === 0,
  types: async () => (await node('tools/test/type-check.mjs')) === 0,
  'generated files': hasNoDrift,
};

if (import.meta.main) {
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    console.log(`\n=== ${name}`);
    if (!(await check())) {
      failed.push(name);
    }
  }
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
