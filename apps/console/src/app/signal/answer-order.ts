import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import {
  AcceptWorkDocument,
  ReturnWorkDocument,
  WithdrawWorkDocument,
  type WorkOrderPartsFragment,
  type WorkOrderStep,
} from '@ns/contract/console';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** The order that something is decided about. */
export interface OrderToAnswer {
  readonly order: WorkOrderPartsFragment;
  readonly step: WorkOrderStep;
  /** of the report */
  readonly version: number;
}

/** Accepts what a contractor says is done, sends it back, or takes the order away. */
@Component({
  selector: 'ns-answer-order',
  imports: [screenParts, dialogParts, fieldParts],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'answerOrder.title.' + data.step | transloco }}</h2>
      <mat-dialog-content class="ns-stack">
        <p class="ns-quiet">{{ 'answerOrder.intro.' + data.step | transloco }}</p>
        <mat-form-field class="ns-wide">
          <mat-label>{{ 'answerOrder.words.' + data.step | transloco }}</mat-label>
          <textarea matInput cdkFocusInitial rows="4" [formField]="form.fields.words"></textarea>
          <mat-error>{{ message(form.fields.words()) }}</mat-error>
        </mat-form-field>
        <ns-problem [text]="form.failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy()">
          {{ 'answerOrder.save.' + data.step | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class AnswerOrder {
  private readonly window = inject<MatDialogRef<AnswerOrder>>(MatDialogRef);
  protected readonly data = inject<OrderToAnswer>(MAT_DIALOG_DATA);
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(
    signal({ words: this.data.step === 'ACCEPT' ? (this.data.order.answer?.text ?? '') : '' }),
    {
      rules: (path) => {
        this.rules.needed(path.words, { when: () => this.data.step !== 'WITHDRAW' });
        this.rules.atMost(path.words, this.data.step === 'ACCEPT' ? 4_000 : 2_000);
      },
      save: () => this.save(),
      at: ({ path, message }) => ({ path: path.replace(/\bmessage$/, 'words'), message }),
    },
  );

  private async save(): Promise<void> {
    if (await this.send()) {
      this.window.close();
    }
  }

  private send(): Promise<unknown> {
    const { order, step, version } = this.data;
    const { words } = this.form.model();
    const input = { orderId: order.id, words };
    switch (step) {
      case 'ACCEPT':
        return this.form.send(AcceptWorkDocument, { input: { orderId: order.id, version, message: words } }, 'Signal');
      case 'RETURN':
        return this.form.send(ReturnWorkDocument, { input }, 'Signal');
      case 'WITHDRAW':
        return this.form.send(WithdrawWorkDocument, { input }, 'Signal');
    }
  }
}
