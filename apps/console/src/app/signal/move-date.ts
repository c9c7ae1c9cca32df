import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type SignalDetailsFragment, MoveDateDocument } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { ConflictNotice } from './conflict-notice.ts';
import { NewDateFields } from './new-date-fields.ts';
import { NewDateForm } from './new-date-form.ts';

/** The report whose next day is set. */
export interface DateToMove {
  readonly signal: SignalDetailsFragment;
}

/** Sets the day that an open report has next, with a reason that its reporter reads. */
@Component({
  selector: 'ns-move-date',
  imports: [screenParts, dialogParts, fieldParts, ConflictNotice, NewDateFields],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'moveDate.title' | transloco }}</h2>
      <mat-dialog-content class="ns-stack">
        <p class="ns-quiet">{{ base().nextDay?.sentence }}</p>
        @if (former(); as before) {
          <ns-conflict-notice [before]="before" [after]="base()" />
        }
        <ns-new-date-fields [form]="form" [choices]="base().dateForm" />
        <p class="ns-small ns-quiet" data-testid="moves-left">{{ hint() | transloco }}</p>
        <ns-problem [text]="form.failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy()">
          {{ 'moveDate.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class MoveDate {
  private readonly window = inject<MatDialogRef<MoveDate>>(MatDialogRef);
  private readonly data = inject<DateToMove>(MAT_DIALOG_DATA);
  /** The state that the person began with, when another one has taken its place meanwhile. */
  protected readonly former = signal<SignalDetailsFragment | null>(null);
  /** The state that the change is made on. */
  protected readonly base = signal(this.data.signal);
  protected readonly hint = computed(() =>
    this.base().dateForm?.movesLeft === 1 ? 'moveDate.lastMove' : 'moveDate.mailed',
  );
  /** The same key goes with the next try, so a lost answer sets no second day. */
  private clientKey: string = crypto.randomUUID();
  protected readonly form = new NewDateForm(() => this.save());

  private async save(): Promise<void> {
    const { id: signalId, version } = this.base();
    const chosen = this.form.chosen();
    if (!chosen) {
      return;
    }
    const input = { signalId, version, clientKey: this.clientKey, ...chosen };
    const answer = await this.form.send(MoveDateDocument, { input }, 'Signal', 'StaleVersionError');
    if (answer?.__typename === 'Signal') {
      this.window.close();
    } else if (answer) {
      // Somebody was faster: what was chosen here stays in the form.
      const before = this.base();
      this.base.set(answer.current);
      this.former.set(before);
    } else if (this.form.problemsUnder('clientKey').length > 0) {
      this.clientKey = crypto.randomUUID();
    }
  }
}
