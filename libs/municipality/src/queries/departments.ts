import { type EntityManager, rows, sql } from '@ns/platform';

/** Those of the codes that name a department, archived or not, each once. */
export async function knownDepartments(em: EntityManager, codes: readonly string[]): Promise<readonly string[]> {
  const known = await rows(
    em,
    sql<{ code: string }>`select code from department where code = any(${codes}::text[]) order by code`,
  );
  return known.map(({ code }) => code);
}

/** The codes of all departments, in the order of the menu. */
export async function departmentCodes(em: EntityManager): Promise<readonly string[]> {
  const all = await rows(em, sql<{ code: string }>`select code from department order by position`);
  return all.map(({ code }) => code);
}
