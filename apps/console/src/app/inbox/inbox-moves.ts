import { DestroyRef, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Permissions } from '../access/permissions.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import type { InboxList } from './inbox-list.ts';
import { InboxLayout } from './inbox-layout.ts';
import { InboxSelection } from './inbox-selection.ts';
import { InboxStore } from './inbox-store.ts';

/** Moving on quickly asks only for the signal where the reader stops. */
const followMs = 120;

/**
 * How the reader goes from row to row, and with them the signal next to the list. To be made where injection works.
 */
export class InboxMoves {
  private readonly router = inject(Router);
  private readonly permissions = inject(Permissions);
  private readonly store = inject(InboxStore);
  private readonly selection = inject(InboxSelection);
  private readonly layout = inject(InboxLayout);
  private following: ReturnType<typeof setTimeout> | undefined;
  private readonly ahead = signal(false);
  /** Whether the reader has moved on to a row whose signal is not opened yet: the former one must not be acted on. */
  readonly movesOn = this.ahead.asReadonly();

  /** @param shownId the signal that is open next to the list, null while none is */
  constructor(
    private readonly list: () => InboxList,
    private readonly shownId: () => string | null,
  ) {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.following));
  }

  /** Opens a signal next to the list. */
  async open(id: string | null): Promise<void> {
    clearTimeout(this.following);
    if (id && id !== this.shownId()) {
      await this.router.navigate(['/inbox', id], {
        queryParamsHandling: 'preserve',
        replaceUrl: this.shownId() !== null,
      });
    }
    this.ahead.set(false);
  }

  /** Goes to the next row or the one before; from nowhere to the first that is seen. */
  by(step: 1 | -1): void {
    const rows = this.store.rows();
    const at = this.store.indexOf(this.store.current());
    this.toRow(
      at === -1 ? Math.min(this.store.firstSeen, rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step)),
    );
  }

  /**
   * Goes to the next row after a step, for who wants that; a reader who has moved on already, or whose signal is in
   * another list, stays.
   */
  afterStep(): void {
    const isHere = !this.movesOn() && this.store.indexOf(this.shownId()) !== -1;
    if (this.layout.current().opensNext && isHere) {
      this.store.current.set(this.shownId());
      this.by(1);
    }
  }

  /** Goes to a row, and opens its signal when one is open. */
  toRow(index: number): void {
    const row = this.store.rows()[index];
    if (!row) {
      return;
    }
    this.store.current.set(row.id);
    this.list().focusRow(row.id);
    if (this.shownId()) {
      clearTimeout(this.following);
      this.ahead.set(row.id !== this.shownId());
      this.following = setTimeout(() => void this.open(row.id), followMs);
    }
  }

  toLast(): void {
    this.toRow(this.store.rows().length - 1);
  }

  /** Ticks the row and the next one or the one before. */
  extend(step: 1 | -1): void {
    if (!this.permissions.steps()) {
      return this.by(step);
    }
    this.withCurrent((row) => this.selection.has(row.id) || this.selection.toggle(row));
    this.by(step);
    this.withCurrent((row) => this.selection.extendTo(row, this.store.rows()));
  }

  /** Does something with the row where the reader is, if it is in the list. */
  withCurrent(act: (row: ListedRow) => void): void {
    const row = this.store.rows()[this.store.indexOf(this.store.current())];
    if (row) {
      act(row);
    }
  }

  /** Gives up one thing after the other: the ticks, then the signal next to the list. */
  leave(): void {
    const id = this.shownId();
    if (this.selection.count() > 0) {
      this.selection.clear();
    } else if (id) {
      void this.router
        .navigate(['/inbox'], { queryParamsHandling: 'preserve' })
        .then(() => setTimeout(() => this.list().focusRow(id)));
    }
  }
}
