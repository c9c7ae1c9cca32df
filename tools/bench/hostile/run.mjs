// `npm run bench:hostile`: builds what changed, bundles the bench and runs it; `-- --minutes 10` only tries for so long
// whether a process ends. See tests/hostile/README.md.
import { ensureBuilt } from '../../build/ensure-built.mjs';
import { run } from '../../test/run.mjs';

await ensureBuilt(process.cwd(), process.execPath, (line) => console.log(line));
const bundled = await run(process.execPath, [
  'tools/build/bundle.mjs',
  'dist/hostile',
  'main=tests/hostile/main.ts',
  'honest-people=tests/hostile/honest-people.ts',
]);
process.exitCode =
  bundled === 0
    ? await run(process.execPath, ['--enable-source-maps', 'dist/hostile/main.js', ...process.argv.slice(2)])
    : bundled;
