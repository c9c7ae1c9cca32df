import type { Menus } from '@ns/municipality';
import { type EntityManager, type Language, sql } from '@ns/platform';
import { isUuid, type SignalStatus, type StaffActor, transitionTable } from '@ns/signals';
import type { Problem } from '../domain/problem.ts';
import { wordProblems } from '../domain/ready-text-rules.ts';
import { deskTables } from '../entities/desk.entities.ts';
import type { Needs } from '../needs/desk-needs.ts';
import { canEditText, canReadText } from '../policies/desk-policies.ts';
import { lockReadyText } from '../queries/ready-texts.ts';
import { textOf } from '../texts/index.ts';

export interface SaveReadyTextProps {
  readonly actor: StaffActor;
  /** null: a new text */
  readonly id: string | null;
  /** the version the change is based on; null for a new text */
  readonly version: number | null;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** leaf or group; null: any */
  readonly category: string | null;
  readonly to: SignalStatus | null;
  readonly department: string | null;
}

export type SaveReadyTextOutcome =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

const notYourDepartment = textOf('notYourDepartment');

/** Writes a ready text, a new one or over an older version. */
export async function saveReadyText(
  { database, directory }: Needs<'database' | 'directory'>,
  { title, text, ...given }: SaveReadyTextProps,
): Promise<SaveReadyTextOutcome> {
  const props = { ...given, title: title.trim().replaceAll(/\s+/g, ' '), text: text.trim() };
  const problems = problemsOf(props, await directory.menus());
  return database.transaction(async (tx) => {
    if (props.id !== null) {
      const present = isUuid(props.id) ? await lockReadyText(tx, props.id) : undefined;
      if (!present || !canReadText(props.actor, present)) {
        return { kind: 'notFound' };
      }
      if (!canEditText(props.actor, present)) {
        return { kind: 'notAllowed' };
      }
      if (present.version !== props.version) {
        return { kind: 'stale' };
      }
    }
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    return { kind: 'saved', id: await write(tx, props) };
  });
}

function problemsOf(props: SaveReadyTextProps, menus: Menus): readonly Problem[] {
  const problems = [...wordProblems(props)];
  if (props.category !== null && menus.categories.get(props.category)?.archivedAt !== null) {
    problems.push({ path: 'category', message: textOf('unknownCategory') });
  }
  if (props.to !== null && !takesText(props.to)) {
    problems.push({
      path: 'to',
      message: textOf('stepTakesNoText'),
    });
  }
  if (props.department !== null && menus.departments.get(props.department)?.archivedAt !== null) {
    problems.push({ path: 'department', message: textOf('unknownDepartment') });
  } else if (!canEditText(props.actor, { departmentCode: props.department })) {
    problems.push({ path: 'department', message: notYourDepartment });
  }
  return problems;
}

/** True when a member of staff can write a public text on the way to the status. */
function takesText(to: SignalStatus): boolean {
  return transitionTable.some(
    (row) =>
      row.to === to &&
      [...row.requires, ...row.accepts].includes('MESSAGE') &&
      row.by.some((actor) => actor !== 'REPORTER' && actor !== 'SYSTEM'),
  );
}

async function write(
  tx: EntityManager,
  { id, actor, language, title, text, category, to, department }: SaveReadyTextProps,
): Promise<string> {
  const entry = {
    language,
    title,
    body: text,
    category_code: category,
    to_status: to,
    department_code: department,
    changed_by: actor.id,
  };
  if (id === null) {
    const added = deskTables(tx).insertInto('ready_text').values(entry);
    return (await added.returning('id').executeTakeFirstOrThrow()).id;
  }
  await deskTables(tx)
    .updateTable('ready_text')
    .set((eb) => ({ ...entry, version: eb('version', '+', 1), changed_at: sql<Date>`now()` }))
    .where('id', '=', id)
    .execute();
  return id;
}
