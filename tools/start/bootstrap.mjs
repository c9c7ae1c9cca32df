// `npm start`: installs and builds what is missing, then runs the launcher on the project's own Node.
// This file runs on any Node from 18 up and needs no package.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build/ensure-built.mjs';
import { whenParentEnds } from './end-with-parent.mjs';
import { ensureInstalled, projectNode } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const begun = Date.now();
process.chdir(root);
process.env.NS_START_BEGAN = String(begun);

console.log('\nНеспешни сигнали · стартиране · starting\n');
const installed = ensureInstalled(root);

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const patience = setInterval(() => console.log(`  … програмите се подготвят · building (${seconds(begun)})`), 10_000);
try {
  await ensureBuilt(root, projectNode(root), (line) => console.log(`    ${line}`));
} catch (failure) {
  console.error(
    `\n${failure.message}\n\nПрограмите не можаха да бъдат изградени. · The build failed. (.data/logs/build.log)`,
  );
  process.exit(1);
} finally {
  clearInterval(patience);
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
