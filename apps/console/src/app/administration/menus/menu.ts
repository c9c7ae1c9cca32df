import type { Signal, Type } from '@angular/core';
import type { Refusal } from '@ns/web';

/** An entry as the list shows it. */
export interface MenuRow {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly archived: boolean;
  readonly version: number;
  /** entries are ordered among those of the same group */
  readonly group: string;
  readonly isNested: boolean;
  /** why it does not work; null: it does */
  readonly problem: string | null;
}

/** What the server answers to a change: the entry as it is now, or why not. */
export type MenuAnswer = { readonly __typename: string } & (Refusal | { readonly message?: undefined });

/** A menu that can be edited. */
export interface Menu {
  readonly rows: () => readonly MenuRow[];
  /** the form of one entry; it injects the `EntryHost` */
  readonly form: Type<unknown>;
  /** puts the entries of a group into an order; undefined: the menu has none of its own */
  readonly order?: (keys: readonly string[]) => Promise<MenuAnswer>;
}

/** The page that shows the form of an entry. */
export abstract class EntryHost {
  /** the entry that is changed; null for a new one */
  abstract readonly row: Signal<MenuRow | null>;
  /** The entry was saved. */
  abstract finish(): void;
  abstract close(): void;
}

/** The keys with one of them moved up (-1) or down (1) by one; the same keys when it stands at the end. */
export function movedBy(keys: readonly string[], key: string, step: -1 | 1): readonly string[] {
  const from = keys.indexOf(key);
  return movedTo(keys, from, from + step);
}

/** The keys with one of them at another place. */
export function movedTo(keys: readonly string[], from: number, to: number): readonly string[] {
  const moved = keys[from];
  if (moved === undefined || to < 0 || to >= keys.length) {
    return keys;
  }
  return keys.toSpliced(from, 1).toSpliced(to, 0, moved);
}
