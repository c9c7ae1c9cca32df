import { chown, copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shapedText } from '@ns/municipality';
import { z } from 'zod';
import type { Account } from '../account.ts';
import type { Places } from '../places.ts';

const named = z.looseObject({
  municipality: z
    .looseObject({
      areaFile: z.string().optional(),
      streetsFile: z.string().optional(),
      trainingFile: z.string().optional(),
      otherMattersFile: z.string().optional(),
    })
    .optional(),
});

/** Where the set-up file of an installation is kept for its processes. */
export function seedFileOf({ settings }: Places, installation: string): string {
  return join(settings, 'municipality', installation, 'municipality.json');
}

/**
 * Copies a set-up file and those that it names to where the processes read them.
 * @throws ConfigurationError with the fault of a file that is no set-up
 */
export async function copyMunicipality(file: string, target: string, account: Account | undefined): Promise<void> {
  const { municipality = {} } = shapedText(file, await readFile(file, 'utf8'), named);
  const { areaFile, streetsFile, trainingFile, otherMattersFile } = municipality;
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const beside = [areaFile, streetsFile, trainingFile, otherMattersFile]
    .filter((name) => name !== undefined)
    .map((name) => basename(name));
  const copies = [
    [file, target] as const,
    ...beside.map((name) => [join(dirname(file), name), join(folder, name)] as const),
  ];
  for (const [from, to] of copies) {
    await copyFile(from, to);
    if (account) {
      await chown(to, account.uid, account.gid);
    }
  }
}
