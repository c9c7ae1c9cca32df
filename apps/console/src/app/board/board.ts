import { CdkDrag, type CdkDragDrop, CdkDropList, CdkDropListGroup } from '@angular/cdk/drag-drop';
import { Component, ViewContainerRef, computed, effect, inject, signal, untracked, viewChildren } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatDialog } from '@angular/material/dialog';
import type { SignalStatus } from '@ns/contract/console';
import { listAddress } from '../signal-list/list-address.ts';
import { ListFilters } from '../signal-list/list-filters.ts';
import { Permissions } from '../access/permissions.ts';
import { BoardCard } from './board-card.ts';
import { type Card, columnsOf, isOpenSet } from './board-columns.ts';
import { BoardStore } from './board-store.ts';
import { StepDialog, type RequestedStep } from './step-dialog.ts';
import { ViewSwitch } from '../signal-list/view-switch.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The signals of the present filter as columns by status. A moved card opens the form of that step. */
@Component({
  selector: 'ns-board',
  imports: [screenParts, CdkDrag, CdkDropList, CdkDropListGroup, MatCheckbox, ListFilters, BoardCard, ViewSwitch],
  providers: [BoardStore],
  host: { class: 'ns-screen', '(keydown)': 'press($event)' },
  templateUrl: './board.html',
  styleUrl: './board.scss',
})
export class Board {
  protected readonly permissions = inject(Permissions);
  private readonly dialog = inject(MatDialog);
  /** The form in the dialog needs the menus that the shell provides. */
  private readonly place = inject(ViewContainerRef);
  protected readonly store = inject(BoardStore);

  protected readonly address = listAddress();
  protected readonly query = this.address.query;
  protected readonly withEnds = signal(false);
  protected readonly statuses = computed(() => columnsOf(this.query().filter.statuses, this.withEnds()));
  protected readonly isWhole = computed(() => {
    const chosen = this.query().filter.statuses ?? [];
    return chosen.length === 0 || isOpenSet(chosen);
  });
  private readonly cards = viewChildren(BoardCard);

  constructor() {
    effect(() => {
      const query = this.query();
      const statuses = this.statuses();
      untracked(() => this.store.show(query, statuses));
    });
  }

  protected drop({ item, container, previousContainer }: CdkDragDrop<SignalStatus, SignalStatus, Card>): void {
    if (container !== previousContainer) {
      this.move(item.data, container.data);
    }
  }

  /** Opens the form of the step; the card stays where it is until the server has taken the step. */
  protected move({ id, reference }: Card, to: SignalStatus | null): void {
    this.dialog.open<StepDialog, RequestedStep>(StepDialog, {
      data: { signalId: id, reference, to },
      width: '640px',
      autoFocus: false,
      viewContainerRef: this.place,
    });
  }

  /** Arrow keys go from card to card; with Shift they move the card. */
  protected press(event: KeyboardEvent): void {
    const held = this.cards().find((card) => card.holdsFocus());
    if (!held || event.ctrlKey || event.metaKey || event.altKey || !event.key.startsWith('Arrow')) {
      return;
    }
    event.preventDefault();
    const sideways = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (sideways === 0) {
      this.neighbour(held, event.key === 'ArrowDown' ? 1 : -1)?.focus();
    } else if (event.shiftKey) {
      const to = this.statuses()[this.statuses().indexOf(held.card().status) + sideways];
      if (to) {
        this.move(held.card(), to);
      }
    } else {
      this.cardAcross(held, sideways)?.focus();
    }
  }

  private neighbour(held: BoardCard, step: 1 | -1): BoardCard | undefined {
    const column = this.cardsOf(held.card().status);
    return column[column.indexOf(held) + step];
  }

  /** The card at the same height in the next column that has cards. */
  private cardAcross(held: BoardCard, step: 1 | -1): BoardCard | undefined {
    const height = this.cardsOf(held.card().status).indexOf(held);
    const from = this.statuses().indexOf(held.card().status);
    const others = step > 0 ? this.statuses().slice(from + 1) : this.statuses().slice(0, from).toReversed();
    const column = others.map((status) => this.cardsOf(status)).find((cards) => cards.length > 0) ?? [];
    return column[Math.min(height, column.length - 1)];
  }

  private cardsOf(status: SignalStatus): BoardCard[] {
    return this.cards().filter((card) => card.card().status === status);
  }
}
