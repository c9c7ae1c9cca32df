import { Injectable, computed, signal } from '@angular/core';
import type { ListedRow } from '../signal-list/listed-rows.ts';

/** Signals changed together at most; the server's limit. */
export const selectionLimit = 100;

/**
 * What the clerk has ticked, with the state it had then. Rows that leave the list stay ticked: the clerk
 * decided about them.
 */
@Injectable()
export class InboxSelection {
  private readonly chosen = signal<ReadonlyMap<string, ListedRow>>(new Map());
  /** Where a range begins. */
  private anchor: string | null = null;

  readonly rows = computed(() => [...this.chosen().values()]);
  readonly count = computed(() => this.chosen().size);
  readonly full = computed(() => this.chosen().size >= selectionLimit);

  has(id: string): boolean {
    return this.chosen().has(id);
  }

  toggle(row: ListedRow): void {
    this.anchor = row.id;
    const without = [...this.chosen()].filter(([id]) => id !== row.id);
    this.chosen.set(new Map(without.length < this.chosen().size ? without : this.limited([...without, [row.id, row]])));
  }

  /** Ticks everything from the last ticked row to this one; without such a row only this one. */
  extendTo(row: ListedRow, rows: readonly ListedRow[]): void {
    const from = rows.findIndex(({ id }) => id === this.anchor);
    const to = rows.findIndex(({ id }) => id === row.id);
    if (from === -1 || to === -1) {
      return this.add([row], row.id);
    }
    this.add(from <= to ? rows.slice(from, to + 1) : rows.slice(to, from + 1).reverse(), this.anchor);
  }

  /** Ticks all of these. */
  addAll(rows: readonly ListedRow[]): void {
    this.add(rows, rows.at(-1)?.id ?? null);
  }

  /** Takes over newer facts of ticked rows. */
  refresh(rows: readonly ListedRow[]): void {
    const known = rows.filter(({ id }) => this.chosen().has(id));
    if (known.length > 0) {
      this.chosen.update((chosen) => new Map([...chosen, ...known.map((row): [string, ListedRow] => [row.id, row])]));
    }
  }

  /** Lets go of signals that nobody here can change any more. */
  drop(ids: ReadonlySet<string>): void {
    if (this.rows().some(({ id }) => ids.has(id))) {
      this.chosen.update((chosen) => new Map([...chosen].filter(([id]) => !ids.has(id))));
    }
  }

  clear(): void {
    this.anchor = null;
    this.chosen.set(new Map());
  }

  private add(rows: readonly ListedRow[], anchor: string | null): void {
    this.anchor = anchor;
    this.chosen.update(
      (chosen) => new Map(this.limited([...chosen, ...rows.map((row): [string, ListedRow] => [row.id, row])])),
    );
  }

  private limited(entries: readonly [string, ListedRow][]): readonly [string, ListedRow][] {
    return [...new Map(entries)].slice(0, selectionLimit);
  }
}
