// `npm test` and `npm run test:all`: installs what is missing, then runs the checks and reports all of them. Runs on
// any Node from 18 up and needs no package.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenParentEnds } from '../start/end-with-parent.mjs';
import { ensureInstalled, projectNode } from '../start/install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);

/** Programs of the machine are installed while the packages are, and go on next to the build. */
const preparing = spawn(process.execPath, [join(root, 'tools/test/machine.mjs')], { stdio: 'inherit' });
const prepared = new Promise((resolve) => preparing.once('exit', resolve));
ensureInstalled(root);

const child = spawn(projectNode(root), [join(root, 'tools/test/main.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
void prepared.then(() => child.connected && child.send('machine prepared'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
whenParentEnds(() => child.kill('SIGTERM'));
child.once('exit', (code) => process.exit(code ?? 1));
