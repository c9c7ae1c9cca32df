import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DateChoicesDocument, MoveDatesDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import type { ListedRow } from '../signal-list/listed-rows.ts';
import { type DateChoices, NewDateFields } from '../signal/new-date-fields.ts';
import { NewDateForm } from '../signal/new-date-form.ts';
import { type DatedRow, BulkRows } from './bulk-rows.ts';

/** The ticked reports whose next day is set. */
export interface DatesToMove {
  readonly rows: readonly ListedRow[];
}

/** A new date for several reports with one reason, then what became of each. Closes with true when one was changed. */
@Component({
  selector: 'ns-bulk-dates',
  imports: [screenParts, dialogParts, fieldParts, BulkRows, NewDateFields],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>
        {{ (data.rows.length === 1 ? 'bulk.datesOne' : 'bulk.dates') | transloco: { count: data.rows.length } }}
      </h2>
      <mat-dialog-content class="ns-stack" tabindex="-1">
        @if (result(); as rows) {
          <p role="status" class="outcome">
            {{ 'bulk.done' | transloco: { count: changedCount(), all: data.rows.length } }}
          </p>
          <ns-bulk-rows [rows]="rows" [done]="true" />
        } @else if (choices() === null && !form.failure()) {
          <p class="ns-quiet">{{ 'bulk.noDates' | transloco }}</p>
        } @else {
          <ns-new-date-fields [form]="form" [choices]="choices()" />
          <p class="ns-small ns-quiet">{{ 'bulk.datesHint' | transloco }}</p>
          <ns-problem [text]="form.failure()" />
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        @if (result()) {
          <button matButton="filled" type="button" cdkFocusInitial (click)="finish()">
            {{ 'bulk.finish' | transloco }}
          </button>
        } @else {
          <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
          @if (choices() !== null) {
            <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy() || !choices()">
              {{ 'moveDate.save' | transloco }}
            </button>
          }
        }
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .outcome {
      font-weight: 550;
      color: var(--mat-sys-on-surface);
    }
  `,
})
export class BulkDates {
  private readonly client = inject(GraphqlClient);
  private readonly ref = inject<MatDialogRef<BulkDates, boolean>>(MatDialogRef);
  protected readonly data = inject<DatesToMove>(MAT_DIALOG_DATA);
  /** Undefined until they are known; null when none of the reports has a day to be set. */
  protected readonly choices = signal<DateChoices | null | undefined>(undefined);
  protected readonly result = signal<readonly DatedRow[] | null>(null);
  protected readonly changedCount = computed(
    () => this.result()?.filter(({ outcome }) => outcome === 'CHANGED').length ?? 0,
  );
  /** The same keys go with the next try, so a lost answer sets no second day. */
  private keys = this.newKeys();
  protected readonly form = new NewDateForm(() => this.save());

  constructor() {
    void this.askChoices();
  }

  protected finish(): void {
    this.ref.close(this.changedCount() > 0);
  }

  /** The choices are the same for each report that has a day to be set. */
  private async askChoices(): Promise<void> {
    for (const { id } of this.data.rows.filter(({ nextDay }) => nextDay && nextDay.kind !== 'ANSWER')) {
      const answer = await this.client.query(DateChoicesDocument, { id });
      if (answer?.__typename === 'RequestFailure') {
        this.form.fail(answer.message);
        return;
      }
      if (answer?.dateForm) {
        this.choices.set(answer.dateForm);
        return;
      }
    }
    this.choices.set(null);
  }

  private async save(): Promise<void> {
    const chosen = this.form.chosen();
    if (!chosen) {
      return;
    }
    const signals = this.data.rows.map(({ id, version }) => ({
      signalId: id,
      version,
      clientKey: this.keys.get(id) ?? crypto.randomUUID(),
    }));
    const moved = await this.form.send(MoveDatesDocument, { input: { signals, ...chosen } }, 'MovedDates');
    if (moved) {
      this.result.set(moved.rows);
      this.ref.disableClose = true;
    } else if (this.form.problemsUnder('clientKey').length > 0) {
      this.keys = this.newKeys();
    }
  }

  private newKeys(): ReadonlyMap<string, string> {
    return new Map(this.data.rows.map(({ id }) => [id, crypto.randomUUID()]));
  }
}
