import { dirname, join } from 'node:path';
import type { Territory } from '@ns/territory';
import { areaOutlines, setupDocument, type SetupDocument } from '../setup/setup-document.ts';
import { readShapedFile } from './shaped-file.ts';

/**
 * Reads the set-up file that an installation begins with; the outlines of an area file next to it are taken in.
 * @throws ConfigurationError naming what is wrong in the files
 */
export async function readSeedFile(path: string): Promise<SetupDocument> {
  const document = await readShapedFile(path, setupDocument);
  const { areaFile } = document.municipality;
  if (areaFile === undefined) {
    return document;
  }
  const area = await readShapedFile(join(dirname(path), areaFile), areaOutlines);
  return { ...document, municipality: { ...document.municipality, area } };
}

/** Files that a set-up file names, which lie next to it; null for one that it does not name. */
export async function filesBeside(path: string): Promise<{
  readonly streets: string | null;
  readonly training: string | null;
  readonly otherMatters: string | null;
}> {
  const { streetsFile, trainingFile, otherMattersFile } = (await readSeedFile(path)).municipality;
  const beside = (file: string | undefined) => (file === undefined ? null : join(dirname(path), file));
  return {
    streets: beside(streetsFile),
    training: beside(trainingFile),
    otherMatters: beside(otherMattersFile),
  };
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
