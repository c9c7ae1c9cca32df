import { Component, computed, inject, signal } from '@angular/core';
import { hidden } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type MoveReason, type SignalDetailsFragment, MoveDateDocument } from '@ns/contract/console';
import { fieldMessage, MutationForm } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { DateField } from '../date/date-field.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { ConflictNotice } from './conflict-notice.ts';

/** The report whose next day is set. */
export interface DateToMove {
  readonly signal: SignalDetailsFragment;
}

interface NewDate {
  readonly reason: MoveReason | '';
  readonly on: string;
  readonly period: string;
  readonly message: string;
}

/** Sets the day that an open report has next, with a reason that its reporter reads. */
@Component({
  selector: 'ns-move-date',
  imports: [screenParts, dialogParts, fieldParts, ConflictNotice, DateField],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'moveDate.title' | transloco }}</h2>
      <mat-dialog-content class="ns-stack">
        <p class="ns-quiet">{{ base().nextDay?.sentence }}</p>
        @if (former(); as before) {
          <ns-conflict-notice [before]="before" [after]="base()" />
        }
        <mat-form-field class="ns-wide">
          <mat-label>{{ 'moveDate.reason' | transloco }}</mat-label>
          <mat-select cdkFocusInitial data-testid="move-reason" [formField]="form.fields.reason">
            @for (reason of choices()?.reasons; track reason.code) {
              <mat-option [value]="reason.code">{{ reason.label }}</mat-option>
            }
          </mat-select>
          <mat-error>{{ message(form.fields.reason()) }}</mat-error>
        </mat-form-field>
        @if (waitsForMoney()) {
          <mat-form-field class="ns-wide">
            <mat-label>{{ 'moveDate.period' | transloco }}</mat-label>
            <mat-select data-testid="move-period" [formField]="form.fields.period">
              @for (period of choices()?.periods; track period.code) {
                <mat-option [value]="period.code">{{ period.label }}</mat-option>
              }
            </mat-select>
            <mat-hint>{{ 'moveDate.periodHint' | transloco }}</mat-hint>
            <mat-error>{{ message(form.fields.period()) }}</mat-error>
          </mat-form-field>
        } @else {
          <ns-date-field
            [label]="'moveDate.on' | transloco"
            [latestDay]="choices()?.latest ?? ''"
            [formField]="form.fields.on"
          />
        }
        <mat-form-field class="ns-wide">
          <mat-label>{{ 'moveDate.message' | transloco }}</mat-label>
          <textarea matInput rows="3" [formField]="form.fields.message"></textarea>
          <mat-hint>{{ 'moveDate.messageHint' | transloco }}</mat-hint>
          <mat-error>{{ message(form.fields.message()) }}</mat-error>
        </mat-form-field>
        <p class="ns-small ns-quiet" data-testid="moves-left">
          {{ (choices()?.movesLeft === 1 ? 'moveDate.lastMove' : 'moveDate.mailed') | transloco }}
        </p>
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
  protected readonly message = fieldMessage;
  /** The state that the person began with, when another one has taken its place meanwhile. */
  protected readonly former = signal<SignalDetailsFragment | null>(null);
  /** The state that the change is made on. */
  protected readonly base = signal(this.data.signal);
  protected readonly choices = computed(() => this.base().dateForm);
  private readonly rules = fieldRules();
  /** The same key goes with the next try, so a lost answer sets no second day. */
  private clientKey: string = crypto.randomUUID();
  protected readonly form = new MutationForm(signal<NewDate>({ reason: '', on: '', period: '', message: '' }), {
    rules: (path) => {
      this.rules.needed(path.reason, { text: 'transition.missingChoice' });
      hidden(path.on, ({ valueOf }) => valueOf(path.reason) === 'BUDGET');
      hidden(path.period, ({ valueOf }) => valueOf(path.reason) !== 'BUDGET');
      this.rules.needed(path.on);
      this.rules.needed(path.period, { text: 'transition.missingChoice' });
      this.rules.needed(path.message, { when: () => this.form.model().reason === 'OTHER' });
      this.rules.atMost(path.message, 4_000);
    },
    save: () => this.save(),
  });
  protected readonly waitsForMoney = computed(() => this.form.model().reason === 'BUDGET');

  private async save(): Promise<void> {
    const { id: signalId, version } = this.base();
    const { reason, on, period, message } = this.form.model();
    if (reason === '') {
      return;
    }
    const day = this.waitsForMoney() ? { period } : { on };
    const input = { signalId, version, clientKey: this.clientKey, reason, ...day, message: message || null };
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
