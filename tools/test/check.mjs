/**
 * `npm run check`: format, lint, types of every tsconfig, generated files; `npm run check -- lint` runs one of them.
 * The same checks as in `npm test`, without its tests.
 */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { hasNoDrift } from './drift.mjs';
import { run } from './run.mjs';

process.env.NX_DAEMON = 'false';
process.env.NX_NO_CLOUD = 'true';
process.env.NX_TUI = 'false';

const node = (...args) => run(process.execPath, args);

/** Writes the files that the others read, so it is the first and runs alone. */
const first = 'generated files';

/** Checks by name; each is true when nothing is wrong. */
const checks = {
  [first]: hasNoDrift,
  lint: async () =>
    (await node('node_modules/nx/dist/bin/nx.js', 'run', 'tools:lint-all', '--outputStyle=static')) === 0,
  format: async () => (await node('node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn')) === 0,
  types: async (options) => (await node('tools/test/type-check.mjs', ...options)) === 0,
};

/** Runs a check in a process of its own; its output is shown in one piece. */
async function runCheck(name, options = []) {
  const begun = Date.now();
  const code = await run(process.execPath, [import.meta.filename, name, ...options], {}, { show: 'atEnd' });
  return { name, passed: code === 0, milliseconds: Date.now() - begun };
}

/**
 * Runs all checks, as many at a time as the machine has cores.
 * @param {{ built?: boolean }} options
 * @param options.built whether everything was just built, so that the templates of the front ends have been checked
 * @returns {Promise<{ name: string, passed: boolean, milliseconds: number }[]>} in the order of `checks`
 */
export async function runChecks({ built = false } = {}) {
  const onACore = pLimit(availableParallelism());
  const others = Object.keys(checks).filter((name) => name !== first);
  return [
    await runCheck(first),
    ...(await Promise.all(others.map((name) => onACore(() => runCheck(name, built ? ['--built'] : []))))),
  ];
}

if (import.meta.main) {
  const [name, ...options] = process.argv.slice(2);
  if (name === undefined) {
    const failed = (await runChecks()).filter(({ passed }) => !passed).map((check) => check.name);
    console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
    process.exitCode = failed.length === 0 ? 0 : 1;
  } else if (name in checks) {
    console.log(`\n=== ${name}`);
    process.exitCode = (await checks[name](options)) ? 0 : 1;
  } else {
    console.error(`There is no check "${name}"; there are: ${Object.keys(checks).join(', ')}`);
    process.exitCode = 1;
  }
}
