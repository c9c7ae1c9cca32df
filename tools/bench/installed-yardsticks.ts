import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages } from '../start/install-packages.mjs';
import type * as lighthouse from './yardsticks/lighthouse.ts';
import type * as postgraphile from './yardsticks/postgraphile.ts';

interface Yardsticks {
  readonly lighthouse: typeof lighthouse;
  readonly postgraphile: typeof postgraphile;
}

/**
 * A file of `yardsticks`, the folder of what is compared with: it has a package.json of its own, which the first bench
 * that needs it installs, and Node runs its files as they are, for a bundle would look for their packages elsewhere.
 * Benches are started in the folder of the workspace.
 */
export function yardstickFile(name: string): string {
  const folder = join(process.cwd(), 'tools/bench/yardsticks');
  installPackages(folder, 'Installing what is measured by and compared with (once)');
  return join(folder, name);
}

/** What a file of `yardsticks` exports. */
export async function yardstick<Name extends keyof Yardsticks>(name: Name): Promise<Yardsticks[Name]> {
  return (await import(pathToFileURL(yardstickFile(`${name}.ts`)).href)) as Yardsticks[Name];
}
