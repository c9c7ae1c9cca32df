import { categoryRelation } from '@ns/municipality';
import { type EntityManager, firstRow, type Language, rows, sql } from '@ns/platform';
import { type SignalRow, type SignalStatus, type StaffActor } from '@ns/signals';
import { seesAllDepartments } from '../policies/desk-policies.ts';

/** A ready text as it is kept. */
export interface ReadyTextRow {
  readonly id: string;
  readonly version: number;
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly categoryCode: string | null;
  readonly toStatus: SignalStatus | null;
  readonly departmentCode: string | null;
}

const columns = sql<ReadyTextRow>`
  t.id, t.version, t.language, t.title, t.body, t.category_code as "categoryCode", t.to_status as "toStatus",
    t.department_code as "departmentCode"`;

/** One text in use; undefined when there is none. */
export async function readyTextById(em: EntityManager, id: string): Promise<ReadyTextRow | undefined> {
  return firstRow(
    em,
    sql<ReadyTextRow>`select ${columns} from ready_text t where t.id = ${id} and t.removed_at is null`,
  );
}

/** {@link readyTextById} with its row held until the transaction ends. */
export async function lockReadyText(tx: EntityManager, id: string): Promise<ReadyTextRow | undefined> {
  return firstRow(
    tx,
    sql<ReadyTextRow>`select ${columns} from ready_text t where t.id = ${id} and t.removed_at is null for update`,
  );
}

/** Every text that the member of staff may read, by title; for the screen on which they are edited. */
export async function readyTextsFor(
  em: EntityManager,
  actor: StaffActor,
  to: SignalStatus | null,
): Promise<readonly ReadyTextRow[]> {
  const readable = seesAllDepartments(actor)
    ? sql<boolean>`true`
    : sql<boolean>`(t.department_code is null or t.department_code = any(${actor.departments}::text[]))`;
  return rows(
    em,
    sql<ReadyTextRow>`
    select ${columns} from ready_text t where t.removed_at is null and ${readable} and ${fitsStep(to)}
    order by t.title collate "bg-BG-x-icu", t.id`,
  );
}

/**
 * Texts that fit a signal: of its category, of the category's group or of none, of its department or of none. First
 * those in the reporter's language, then those written for this very case.
 */
export async function readyTextsForSignal(
  em: EntityManager,
  signal: SignalRow,
  to: SignalStatus | null,
  reporterLanguage: Language,
): Promise<readonly ReadyTextRow[]> {
  return rows(
    em,
    sql<ReadyTextRow>`
    select ${columns} from ready_text t
    where t.removed_at is null
      and (t.category_code is null or t.category_code in (select unnest(array[c.code, c.parent_code])
        from ${categoryRelation} c
        where c.code = ${signal.categoryCode}))
      and (t.department_code is null or t.department_code = ${signal.departmentCode})
      and ${fitsStep(to)}
    order by t.language = ${reporterLanguage} desc, num_nonnulls(t.category_code, t.to_status,
      t.department_code) desc, t.title collate "bg-BG-x-icu", t.id`,
  );
}

function fitsStep(to: SignalStatus | null) {
  return to === null ? sql<boolean>`true` : sql<boolean>`(t.to_status is null or t.to_status = ${to}::signal_status)`;
}
