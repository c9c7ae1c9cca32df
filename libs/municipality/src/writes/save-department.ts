import { type EntityManager, joinTexts, textOfWords } from '@ns/platform';
import { codeProblems, type MenuProblem, numberProblems, phoneProblems, tidy } from '../domain/menu-rules.ts';
import { type GivenWords, mergedName, wordsProblems } from '../domain/words.ts';
import { Category, Department, ExternalBody } from '../entities/municipality.entities.ts';
import { archivedAt, lastPosition, lockMenus, saveEntry, type SaveOutcome } from './save-entry.ts';
import { textOf } from '../texts/index.ts';

/** What entries of every menu with a code and a name are saved with. */
export interface NamedEntry {
  readonly code: string;
  readonly name: GivenWords;
  /** null: after the last, or where it is */
  readonly position: number | null;
  /** the version that the change is based on; null: a new entry */
  readonly version: number | null;
  readonly archived: boolean;
}

export const positions = { least: 0, most: 1_000_000 } as const;

/** Faults of what all such entries have. */
export function namedProblems(entry: NamedEntry): readonly MenuProblem[] {
  return [...wordsProblems('name', entry.name), ...numberProblems('position', entry.position, positions)];
}

/** Saves a department. One that categories still name cannot be archived. */
export async function saveDepartment(tx: EntityManager, entry: NamedEntry): Promise<SaveOutcome<Department>> {
  await lockMenus(tx);
  const present = await tx.findOne(Department, { code: entry.code });
  const problems = [
    ...(present ? [] : codeProblems(entry.code)),
    ...namedProblems(entry),
    ...(entry.archived ? await usedBy(tx, { departmentCode: entry.code, archivedAt: null }) : []),
  ];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return saveEntry(
    tx,
    Department,
    { key: { code: entry.code }, version: entry.version, path: 'code' },
    {
      name: mergedName(entry.name, present?.name),
      position: entry.position ?? present?.position ?? (await lastPosition(tx, 'department')),
      archivedAt: archivedAt(entry.archived, present?.archivedAt),
    },
  );
}

/** Saves a body outside the municipality. One that categories still name cannot be archived. */
export async function saveExternalBody(
  tx: EntityManager,
  entry: NamedEntry & { readonly phone: string | null },
): Promise<SaveOutcome<ExternalBody>> {
  await lockMenus(tx);
  const present = await tx.findOne(ExternalBody, { code: entry.code });
  const problems = [
    ...(present ? [] : codeProblems(entry.code)),
    ...namedProblems(entry),
    ...phoneProblems('phone', entry.phone),
    ...(entry.archived ? await usedBy(tx, { forwardToCode: entry.code, archivedAt: null }) : []),
  ];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  return saveEntry(
    tx,
    ExternalBody,
    { key: { code: entry.code }, version: entry.version, path: 'code' },
    {
      name: mergedName(entry.name, present?.name),
      phone: tidy(entry.phone),
      position: entry.position ?? present?.position ?? (await lastPosition(tx, 'external_body')),
      archivedAt: archivedAt(entry.archived, present?.archivedAt),
    },
  );
}

async function usedBy(
  tx: EntityManager,
  where:
    | { readonly departmentCode: string; readonly archivedAt: null }
    | { readonly forwardToCode: string; readonly archivedAt: null },
): Promise<readonly MenuProblem[]> {
  const users = await tx.find(Category, where, { orderBy: { position: 'asc' }, limit: 4 });
  if (users.length === 0) {
    return [];
  }
  const names = joinTexts(users.slice(0, 3).map((user) => textOf('quotedName', { name: textOfWords(user.name) })));
  const message =
    users.length > 3 ? textOf('usedByCategoriesAndOthers', { names }) : textOf('usedByCategories', { names });
  return [{ path: 'archived', message }];
}
