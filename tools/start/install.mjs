// Runs on any Node from 18 up, before anything is installed: no dependencies here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Node of the project: an npm package like any other, so that every machine runs the same one. */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

function isInstalled(root, marker, lockHash) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(projectNode(root))) return false;
  if (existsSync(marker)) return readFileSync(marker, 'utf8') === lockHash;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/**
 * Installs the packages when they are missing or belong to another package-lock.json. Ends the process when npm cannot.
 * @returns true when something was installed
 */
export function ensureInstalled(root) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const marker = join(root, 'node_modules', '.installed-lock');
  if (isInstalled(root, marker, lockHash)) return false;
  console.log('Инсталиране на пакетите (няколко минути) · installing packages (some minutes)\n');
  const npmCli = process.env.npm_execpath;
  // Not the project's own Node: it lies in the folder that npm is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const result =
    npmCli && npmCli.endsWith('.js')
      ? spawnSync(node, [npmCli, 'ci', '--loglevel=error'], { cwd: root, stdio: 'inherit' })
      : spawnSync('npm', ['ci', '--loglevel=error'], {
          cwd: root,
          stdio: 'inherit',
          shell: process.platform === 'win32',
        });
  if (result.status !== 0) {
    console.error(
      '\nПакетите не можаха да бъдат инсталирани; причината е по-горе. · The packages could not be installed; ' +
        'the reason is above.',
    );
    process.exit(1);
  }
  if (!existsSync(projectNode(root))) {
    console.error(
      '\nnpm не изпълни инсталационните скриптове (ignore-scripts?). · npm did not run the install scripts ' +
        '(ignore-scripts?).',
    );
    process.exit(1);
  }
  writeFileSync(marker, lockHash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureInstalled(process.cwd());
