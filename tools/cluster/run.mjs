// `npm run cluster`: builds what changed, bundles the launcher and runs it on the project's own Node.
import { ensureBuilt } from '../build/ensure-built.mjs';
import { run } from '../test/run.mjs';

await ensureBuilt(process.cwd(), process.execPath, (line) => console.log(line));
const bundled = await run(process.execPath, ['tools/build/bundle.mjs', 'dist/cluster', 'main=tools/cluster/main.ts']);
if (bundled !== 0) process.exit(bundled);
process.argv = [process.argv[0], 'dist/cluster/main.js'];
await import('../../dist/cluster/main.js');
