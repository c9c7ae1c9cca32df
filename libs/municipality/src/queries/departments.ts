import { anyOf, type EntityManager } from '@ns/platform';
import { municipalityTables } from '../entities/municipality.entities.ts';

/** Those of the codes that name a department, archived or not, each once. */
export async function knownDepartments(em: EntityManager, codes: readonly string[]): Promise<readonly string[]> {
  const known = await municipalityTables(em)
    .selectFrom('department')
    .select('code')
    .where('code', '=', anyOf(codes))
    .orderBy('code')
    .execute();
  return known.map(({ code }) => code);
}

/** The codes of all departments, in the order of the menu. */
export async function departmentCodes(em: EntityManager): Promise<readonly string[]> {
  const all = await municipalityTables(em).selectFrom('department').select('code').orderBy('position').execute();
  return all.map(({ code }) => code);
}
