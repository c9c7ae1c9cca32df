import { categoryRelation } from '@ns/municipality';
import { type EntityManager, type Language, type RowOf, selection, sql } from '@ns/platform';
import type { SignalRow, SignalStatus, StaffActor } from '@ns/signals';
import { ReadyTextSchema, t } from '../entities/desk.entities.ts';
import { seesAllDepartments } from '../policies/desk-policies.ts';

const words = ['language', 'title', 'body'] as const;
const fields = ['id', 'version', ...words, 'categoryCode', 'toStatus', 'departmentCode'] as const;
const columns = selection(ReadyTextSchema, 't', fields);
const c = categoryRelation('c');

/** A ready text as it is kept. */
export type ReadyTextRow = Pick<RowOf<typeof ReadyTextSchema>, (typeof fields)[number]>;

/** One text in use; undefined when there is none. */
export async function readyTextById(em: EntityManager, id: string): Promise<ReadyTextRow | undefined> {
  return (
    await sql<ReadyTextRow>`
    select ${columns} from ready_text t where ${t.id} = ${id} and ${t.removedAt} is null`.execute(em.getKysely())
  ).rows[0];
}

/** {@link readyTextById} with its row held until the transaction ends. */
export async function lockReadyText(tx: EntityManager, id: string): Promise<ReadyTextRow | undefined> {
  return (
    await sql<ReadyTextRow>`
    select ${columns} from ready_text t where ${t.id} = ${id} and ${t.removedAt} is null for update`.execute(
      tx.getKysely(),
    )
  ).rows[0];
}

/** Every text that the member of staff may read, by title; for the screen on which they are edited. */
export async function readyTextsFor(
  em: EntityManager,
  actor: StaffActor,
  to: SignalStatus | null,
): Promise<readonly ReadyTextRow[]> {
  const readable = seesAllDepartments(actor)
    ? sql<boolean>`true`
    : sql<boolean>`(${t.departmentCode} is null or ${t.departmentCode} = any(${actor.departments}::text[]))`;
  return (
    await sql<ReadyTextRow>`
    select ${columns} from ready_text t where ${t.removedAt} is null and ${readable} and ${fitsStep(to)}
    order by ${t.title} collate "bg-BG-x-icu", ${t.id}`.execute(em.getKysely())
  ).rows;
}

/**
 * Texts that fit a signal: in the reporter's language, of its category, of the category's group or of none, of its
 * department or of none. First those written for this very case.
 */
export async function readyTextsForSignal(
  em: EntityManager,
  signal: SignalRow,
  to: SignalStatus | null,
  reporterLanguage: Language,
): Promise<readonly ReadyTextRow[]> {
  return (
    await sql<ReadyTextRow>`
    select ${columns} from ready_text t
    where ${t.removedAt} is null and ${t.language} = ${reporterLanguage}
      and (${t.categoryCode} is null or ${t.categoryCode} in (select unnest(array[${c.code}, ${c.parentCode}])
        from ${c.relation} where ${c.code} = ${signal.categoryCode}))
      and (${t.departmentCode} is null or ${t.departmentCode} = ${signal.departmentCode})
      and ${fitsStep(to)}
    order by num_nonnulls(${t.categoryCode}, ${t.toStatus}, ${t.departmentCode}) desc,
      ${t.title} collate "bg-BG-x-icu", ${t.id}`.execute(em.getKysely())
  ).rows;
}

function fitsStep(to: SignalStatus | null) {
  return to === null
    ? sql<boolean>`true`
    : sql<boolean>`(${t.toStatus} is null or ${t.toStatus} = ${to}::signal_status)`;
}
