import { isDeepStrictEqual } from 'node:util';
import type { EntityName, FilterQuery, RequiredEntityData } from '@mikro-orm/core';
import { type EntityManager, sql } from '@ns/platform';
import type { MenuProblem } from '../domain/menu-rules.ts';
import { textOf } from '../texts/index.ts';

/** Wakes the processes that keep the menus in memory. */
export const menusChannel = 'ns_menus';

/** What an entry of a menu was and became: only what changed, by property. */
export interface EntryChange {
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
}

export type SaveOutcome<T> =
  | { readonly kind: 'saved'; readonly row: T; readonly change: EntryChange }
  | { readonly kind: 'invalid'; readonly problems: readonly MenuProblem[] }
  /** somebody saved it meanwhile */
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'notFound' };

/** What every entry of a menu has. */
export interface MenuEntry {
  version: number;
  edited: boolean;
}

/** How a change names its entry: by its key, based on a version; null: a new one. */
export interface EntryBase<T> {
  readonly key: Partial<T>;
  readonly version: number | null;
  /** path of the key in the input */
  readonly path: string;
  /** what is kept in other tables changed too */
  readonly moreChanged?: boolean;
}

/**
 * One change of the menus at a time: they change a few times a year, and a check of one menu by another then holds
 * until the change commits. Held until the end of the transaction.
 */
export async function lockMenus(tx: EntityManager): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('menus'))`.execute(tx.getKysely());
}

/** Wakes every process when the transaction commits. */
export async function announceMenus(tx: EntityManager): Promise<void> {
  await sql`select pg_notify(${menusChannel}, '')`.execute(tx.getKysely());
}

/**
 * Writes a new entry or a change over the version it was based on; one that changes nothing keeps its version. The
 * caller holds {@link lockMenus} and has checked the values. A code is never reused, not even that of an archived
 * entry.
 */
export async function saveEntry<T extends MenuEntry>(
  tx: EntityManager,
  entity: EntityName<T>,
  { key, version, path, moreChanged = false }: EntryBase<T>,
  values: Partial<T>,
): Promise<SaveOutcome<T>> {
  const present = await tx.findOne(entity, key as FilterQuery<T>);
  if (!present) {
    return version === null ? addEntry(tx, entity, key, values) : { kind: 'notFound' };
  }
  if (version === null) {
    return { kind: 'invalid', problems: [takenCode(path)] };
  }
  if (present.version !== version) {
    return { kind: 'stale', version: present.version };
  }
  const change = changeOf(present, values);
  if (Object.keys(change.after).length === 0 && !moreChanged) {
    return { kind: 'saved', row: present, change };
  }
  Object.assign(present, values, { version: version + 1, edited: true });
  await tx.flush();
  await announceMenus(tx);
  return { kind: 'saved', row: present, change };
}

async function addEntry<T extends MenuEntry>(
  tx: EntityManager,
  entity: EntityName<T>,
  key: Partial<T>,
  values: Partial<T>,
): Promise<SaveOutcome<T>> {
  const given = { ...key, ...values };
  const row = tx.create(entity, { ...given, version: 1, edited: true } as unknown as RequiredEntityData<T>);
  tx.persist(row);
  await tx.flush();
  await announceMenus(tx);
  return { kind: 'saved', row, change: { before: null, after: given } };
}

function changeOf<T>(present: T, values: Partial<T>): EntryChange {
  const keys = (Object.keys(values) as (keyof T)[]).filter(
    (key) => !isDeepStrictEqual(present[key] ?? null, values[key] ?? null),
  );
  const pick = (of: Partial<T>) => Object.fromEntries(keys.map((key) => [String(key), of[key] ?? null]));
  return { before: pick(present), after: pick(values) };
}

/** The place after the last entry of a menu. */
export async function lastPosition(tx: EntityManager, table: string): Promise<number> {
  const last = (
    await sql<{ position: number }>`
    select coalesce(max(position), 0)::int + 1 as position from ${sql.table(table)}`.execute(tx.getKysely())
  ).rows[0];
  return last?.position ?? 1;
}

function takenCode(path: string): MenuProblem {
  return {
    path,
    message: textOf('codeTaken'),
  };
}

/** When an entry was put out of use: now, as before, or not. */
export function archivedAt(archived: boolean, before: Date | null | undefined): Date | null {
  return archived ? (before ?? new Date()) : null;
}
