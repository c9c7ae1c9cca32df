import { spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import { join, sep } from 'node:path';

const bundles: Readonly<Record<string, readonly string[]>> = {
  'dist/dev/api': ['main=apps/api/src/main.ts', 'migrate=apps/api/src/migrate.ts'],
  'dist/dev/worker': ['main=apps/worker/src/main.ts'],
  'dist/dev/tools': [
    'mailbox=tools/start/mailbox.ts',
    'records-simulator=tools/records-simulator/src/main.ts',
    'keys=tools/start/keys.ts',
    'seed=tools/seed/main.ts',
  ],
};

/** Folders whose change makes api and worker start anew. */
const serverSources = ['apps/api/src', 'apps/worker/src', 'libs'];
/** A save touches several files; so long is waited for the last of them, milliseconds. */
const quietFor = 150;

/**
 * Bundles the programs of the server.
 * @throws Error with what the bundler says
 */
export async function bundlePrograms(root: string, folders = Object.keys(bundles)): Promise<void> {
  await Promise.all(folders.map((folder) => run(root, ['tools/build/bundle.mjs', folder, ...(bundles[folder] ?? [])])));
}

function run(root: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(output.trim()))));
  });
}

/** Calls back after each change of a server source; changes during the call lead to one more. */
export function watchServer(root: string, changed: () => Promise<void>): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  let working = false;
  let again = false;
  const work = async (): Promise<void> => {
    if (working) {
      again = true;
      return;
    }
    working = true;
    do {
      again = false;
      await changed();
    } while (again);
    working = false;
  };
  const watchers: FSWatcher[] = serverSources.map((folder) =>
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name === null || !isServerSource(join(folder, name))) {
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(() => void work(), quietFor);
    }),
  );
  return {
    close: () => {
      clearTimeout(timer);
      for (const watcher of watchers) {
        watcher.close();
      }
    },
  };
}

/** Whether a change of this file changes the api or the worker. */
export function isServerSource(path: string): boolean {
  const parts = path.split(sep);
  const isBrowser = parts[0] === 'libs' && (parts[1] === 'web' || parts[1] === 'contract');
  return !isBrowser && /\.(ts|json|jsonl)$/.test(path) && !path.endsWith('.spec.ts');
}
