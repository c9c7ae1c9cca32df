// `npm run dev`: installs what is missing, then bundles and runs the launcher on the project's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, projectNode } from '../start/install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);
ensureInstalled(root);
const node = projectNode(root);
const bundled = spawnSync(node, ['tools/build/bundle.mjs', 'dist/dev/launcher', 'main=tools/dev/main.ts'], {
  stdio: 'inherit',
});
if (bundled.status !== 0) process.exit(1);
const child = spawn(node, ['dist/dev/launcher/main.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
// Ctrl-C reaches both; the launcher stops everything in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));
