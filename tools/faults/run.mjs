// `npm run faults -- --signals 10000 --seed 1 --queue redis`: builds what changed, bundles the harness and runs it. See
// tests/faults/README.md.
import { ensureBuilt } from '../build/ensure-built.mjs';
import { run } from '../test/run.mjs';

await ensureBuilt(process.cwd(), process.execPath, (line) => console.log(line));
const bundled = await run(process.execPath, ['tools/build/bundle.mjs', 'dist/faults', 'main=tests/faults/main.ts']);
process.exitCode =
  bundled === 0
    ? await run(process.execPath, ['--enable-source-maps', 'dist/faults/main.js', ...process.argv.slice(2)])
    : bundled;
