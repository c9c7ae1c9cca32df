// Runs on any Node from 18 up, before anything is installed: no dependencies here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether what lies in the folder's `node_modules` is what its package-lock.json says. */
function isInstalled(folder, marker, lockHash) {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (existsSync(marker)) return readFileSync(marker, 'utf8') === lockHash;
  return statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs;
}

/**
 * Installs the packages of a folder when they are missing or belong to another package-lock.json. The commands whose
 * packages neither `npm start` nor the applications need have a package.json of their own, next to them, and call this.
 * Ends the process when npm cannot.
 * @param words what is said when it has to install
 * @returns true when something was installed
 */
export function installPackages(folder, words) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const marker = join(folder, 'node_modules', '.installed-lock');
  if (isInstalled(folder, marker, lockHash)) return false;
  console.log(words);
  const npmCli = process.env.npm_execpath;
  // Not the project's own Node: it may lie in the folder that npm is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const result =
    npmCli && npmCli.endsWith('.js')
      ? spawnSync(node, [npmCli, 'ci', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
      : spawnSync('npm', ['ci', '--loglevel=error'], {
          cwd: folder,
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
  writeFileSync(marker, lockHash);
  return true;
}
