import { Injector, effect, inject, untracked } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { SignalStatus } from '@ns/contract/console';
import { type GivenBack, HeldSteps } from '../held-steps/held-steps.ts';
import { type StepValues, valuesOf } from '../held-steps/step-drafts.ts';
import { BulkChange, type RequestedChange } from './bulk-change.ts';
import { BulkDates, type DatesToMove } from './bulk-dates.ts';
import { InboxSelection } from './inbox-selection.ts';
import { InboxStore } from './inbox-store.ts';

/** The dialogs for a step or a new date of the ticked signals, and its return when such a step was undone. */
export class ChosenChange {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly heldSteps = inject(HeldSteps);
  private readonly store = inject(InboxStore);
  private readonly selection = inject(InboxSelection);

  /** To be made where injection works. */
  constructor() {
    effect(() => {
      const back = this.heldSteps.givenBack();
      if (back && back.signalIds.length > 1) {
        untracked(() => this.takeBack(back));
      }
    });
  }

  /** Asks for a step of the ticked signals; null leaves the choice open. */
  begin(to: SignalStatus | null, typed: StepValues = {}): void {
    const data: RequestedChange = { rows: this.selection.rows(), to, typed };
    this.dialog
      .open<BulkChange, RequestedChange, boolean>(BulkChange, {
        data,
        width: '880px',
        maxWidth: '94vw',
        injector: this.injector,
      })
      .afterClosed()
      .subscribe((done) => done && this.selection.clear());
  }

  /** Asks for a new date of the ticked signals. */
  setDates(): void {
    const data: DatesToMove = { rows: this.selection.rows() };
    this.dialog
      .open<BulkDates, DatesToMove, boolean>(BulkDates, { data, width: '640px', maxWidth: '94vw' })
      .afterClosed()
      .subscribe((done) => done && this.selection.clear());
  }

  /** Steps for several signals were undone: they are ticked, and what was typed stands in the form. */
  private takeBack({ signalIds, to, form }: GivenBack): void {
    this.heldSteps.givenBack.set(null);
    const ids = new Set(signalIds);
    const rows = this.store.rows().filter(({ id }) => ids.has(id));
    if (rows.length > 0) {
      this.selection.clear();
      this.selection.addAll(rows);
      this.begin(to, valuesOf(form));
    }
  }
}
