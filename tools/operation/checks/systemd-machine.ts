import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runProgram } from './run-program.ts';

/** Where the units are. */
export const unitFolder = resolve(import.meta.dirname, '../systemd');

/** A machine in a folder: Debian's units, ours, and in the place of our programs files that do nothing. */
export interface SystemdMachine {
  verify(unit: string): { readonly code: number | null; readonly output: string };
  /** @returns 0 (nothing exposed) to 10 */
  exposureOf(unit: string): number;
  remove(): Promise<void>;
}

export async function systemdMachine(): Promise<SystemdMachine> {
  const root = await mkdtemp(join(tmpdir(), 'ns-units-'));
  const units = join(root, 'etc/systemd/system');
  await mkdir(units, { recursive: true });
  await cp('/usr/lib/systemd/system', join(root, 'usr/lib/systemd/system'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const name of (await readdir(unitFolder)).filter((file) => /\.(service|timer)$/.test(file))) {
    await cp(join(unitFolder, name), join(units, name));
  }
  for (const program of ['usr/bin/env', 'usr/lib/signali/node_modules/.bin/node']) {
    await mkdir(join(root, program, '..'), { recursive: true });
    await writeFile(join(root, program), '#!/bin/sh\n');
    await chmod(join(root, program), 0o755);
  }
  return {
    verify: (unit) => runProgram('systemd-analyze', ['verify', '--man=no', `--root=${root}`, unit]),
    exposureOf: (unit) => {
      const { output } = runProgram('systemd-analyze', ['security', '--offline=true', '--no-pager', join(units, unit)]);
      return Number(/Overall exposure level for \S+: ([\d.]+)/.exec(output)?.[1]);
    },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
