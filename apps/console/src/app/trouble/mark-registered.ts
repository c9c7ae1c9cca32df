import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MarkRegisteredDocument } from '@ns/contract/console';
import { dayInSofia } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { DateField } from '../date/date-field.ts';
import { fieldRules } from '../form/field-rules.ts';
import { fieldParts } from '../form/form-parts.ts';
import { CorrectionForm } from './correction-form.ts';

export interface UnnumberedSignal {
  readonly signalId: string;
  readonly reference: string;
}

/** Writes down a number that a person found in the records system. Closes with true when it stands. */
@Component({
  selector: 'ns-mark-registered',
  imports: [screenParts, fieldParts, CorrectionForm, DateField],
  template: `
    <ns-correction-form texts="markRegistered" [reference]="data.reference" [form]="form">
      <mat-form-field>
        <mat-label>{{ 'markRegistered.number' | transloco }}</mat-label>
        <input matInput autocomplete="off" [formField]="form.fields.incomingNumber" />
        <mat-error>{{ message(form.fields.incomingNumber()) }}</mat-error>
      </mat-form-field>
      <ns-date-field
        [label]="'markRegistered.date' | transloco"
        [latestDay]="today"
        [formField]="form.fields.incomingDate"
      />
    </ns-correction-form>
  `,
})
export class MarkRegistered {
  private readonly window = inject<MatDialogRef<MarkRegistered, boolean>>(MatDialogRef);
  protected readonly data = inject<UnnumberedSignal>(MAT_DIALOG_DATA);

  protected readonly today = dayInSofia(new Date());
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal({ incomingNumber: '', incomingDate: this.today, reason: '' }), {
    rules: ({ incomingNumber, incomingDate, reason }) => {
      this.rules.needed(incomingNumber);
      this.rules.atMost(incomingNumber, 100);
      this.rules.needed(incomingDate);
      this.rules.reason(reason);
    },
    save: async () => {
      const input = { signalId: this.data.signalId, ...this.form.model() };
      if (await this.form.send(MarkRegisteredDocument, { input }, 'Registration')) {
        this.window.close(true);
      }
    },
  });
}
