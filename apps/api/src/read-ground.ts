import { filesBeside, isInUse, type Menus } from '@ns/municipality';
import { type MapGround, mapGround, readStreetsFile } from '@ns/streets';

/**
 * The ground of the map without tiles: the lines of the streets file that lie in settlements of the municipality.
 * @param seedFile the set-up file that names the streets file
 * @returns null when it names none, or that of another municipality
 */
export async function readGround(
  seedFile: string,
  { settlements, territory }: Pick<Menus, 'settlements' | 'territory'>,
): Promise<MapGround | null> {
  const { streets } = await filesBeside(seedFile);
  if (streets === null) {
    return null;
  }
  const file = await readStreetsFile(streets);
  const lines = file.lines.filter(({ settlement }) => isInUse(settlements.get(settlement ?? file.settlement)));
  return lines.length === 0 ? null : mapGround({ ...file, lines }, territory);
}
