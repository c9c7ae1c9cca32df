import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Territory } from '@ns/territory';
import { areaOutlines, setupDocument, type SetupDocument } from '../setup/setup-document.ts';

/**
 * Reads the set-up file that an installation begins with; the outlines of an area file next to it are taken in.
 * @throws z.ZodError naming what is wrong in the files
 */
export async function readSeedFile(path: string): Promise<SetupDocument> {
  const document = setupDocument.parse(JSON.parse(await readFile(path, 'utf8')));
  const { areaFile } = document.municipality;
  if (areaFile === undefined) {
    return document;
  }
  const area = areaOutlines.parse(JSON.parse(await readFile(join(dirname(path), areaFile), 'utf8')));
  return { ...document, municipality: { ...document.municipality, area } };
}

/** The streets file that a set-up file names; null when it names none. */
export async function streetsFileOf(path: string): Promise<string | null> {
  const { streetsFile } = (await readSeedFile(path)).municipality;
  return streetsFile === undefined ? null : join(dirname(path), streetsFile);
}

/** Where the municipality of a set-up file is; null when the file does not say. */
export async function readTerritory(path: string): Promise<Territory | null> {
  const { municipality, settlements } = await readSeedFile(path);
  const circles = settlements.flatMap(({ lat, lon, radiusMeters }) =>
    radiusMeters === undefined ? [] : [{ lat, lon, radiusMeters }],
  );
  return municipality.area === undefined && circles.length === 0
    ? null
    : { lands: municipality.area?.lands ?? [], circles };
}
