// Runs on any Node from 18 up, before anything is installed: no dependencies here.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install-packages.mjs';

/** The Node of the project: an npm package like any other, so that every machine runs the same one. */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Installs the packages of the workspace when they are missing or belong to another package-lock.json. Ends the process
 * when npm cannot.
 * @returns true when something was installed
 */
export function ensureInstalled(root) {
  if (!existsSync(projectNode(root))) rmSync(join(root, 'node_modules/.package-lock.json'), { force: true });
  const installed = installPackages(
    root,
    'Инсталиране на пакетите (няколко минути) · installing packages (some minutes)\n',
  );
  if (!existsSync(projectNode(root))) {
    console.error(
      '\nnpm не изпълни инсталационните скриптове (ignore-scripts?). · npm did not run the install scripts ' +
        '(ignore-scripts?).',
    );
    process.exit(1);
  }
  return installed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled(process.cwd());
