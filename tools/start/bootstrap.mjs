// `npm start`: installs and builds what is missing, then runs the launcher on the project's own Node.
// This file runs on any Node from 18 up and needs no package.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { whenParentEnds } from './end-with-parent.mjs';
import { ensureInstalled, projectNode } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const begun = Date.now();
process.chdir(root);
process.env.NS_START_BEGAN = String(begun);

console.log('\nНеспешни сигнали · стартиране · starting\n');
const installed = ensureInstalled(root);

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
console.log('  … програмите се подготвят · building');
const nx = ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static-failures-only'];
const built = spawnSync(projectNode(root), nx, { stdio: 'inherit' });
if (built.status !== 0) {
  console.error(
    '\nПрограмите не можаха да бъдат изградени; причината е по-горе. · The build failed; the reason is above.',
  );
  process.exit(1);
}
console.log(`  ✓ ${seconds(begun).padStart(7)}  Програмите са готови · programs are built`);

const launcher = join(root, 'dist/tools/start/main.js');
const isProjectNode = !installed && Number(process.versions.node.split('.')[0]) >= 24;
if (isProjectNode) {
  await import(pathToFileURL(launcher).href);
} else {
  // The channel shows the launcher when this process is gone; Ctrl-C reaches both, only the launcher acts on it.
  const child = spawn(projectNode(root), [launcher], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal === 'SIGINT' && process.stdin.isTTY ? 0 : signal));
  child.once('exit', (code) => process.exit(code ?? 1));
  whenParentEnds(() => child.kill('SIGTERM'));
}
