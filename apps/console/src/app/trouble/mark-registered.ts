import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { MarkRegisteredDocument } from '@ns/contract/console';
import { dayInSofia } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { DateField } from '../date/date-field.ts';
import { fieldParts } from '../form/form-parts.ts';
import { CorrectionForm } from './correction-form.ts';

export interface UnnumberedSignal {
  readonly signalId: string;
  readonly reference: string;
}

/** Writes down a number that a person found in the records system. Closes with true when it stands. */
@Component({
  selector: 'ns-mark-registered',
  imports: [screenParts, ReactiveFormsModule, fieldParts, CorrectionForm, DateField],
  template: `
    <ns-correction-form
      texts="markRegistered"
      [reference]="data.reference"
      [reason]="form.controls.reason"
      [mutation]="mutation"
      [complete]="form.controls.incomingDate.value !== ''"
      (save)="save()"
    >
      <mat-form-field>
        <mat-label>{{ 'markRegistered.number' | transloco }}</mat-label>
        <input matInput maxlength="100" autocomplete="off" [formControl]="form.controls.incomingNumber" />
        <mat-error>{{ form.controls.incomingNumber.getError('server') }}</mat-error>
      </mat-form-field>
      <ns-date-field
        [label]="'markRegistered.date' | transloco"
        [max]="today"
        [value]="form.controls.incomingDate.value"
        [problem]="form.controls.incomingDate.getError('server')"
        (changed)="form.controls.incomingDate.setValue($event ?? '')"
      />
    </ns-correction-form>
  `,
})
export class MarkRegistered {
  private readonly window = inject<MatDialogRef<MarkRegistered, boolean>>(MatDialogRef);
  protected readonly data = inject<UnnumberedSignal>(MAT_DIALOG_DATA);

  protected readonly today = dayInSofia(new Date());
  protected readonly form = new FormGroup({
    incomingNumber: new FormControl('', { nonNullable: true }),
    incomingDate: new FormControl(this.today, { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true }),
  });
  protected readonly mutation = new MutationForm(() => this.form.controls);

  protected async save(): Promise<void> {
    const input = { signalId: this.data.signalId, ...this.form.getRawValue() };
    if (await this.mutation.send(MarkRegisteredDocument, { input }, 'Registration')) {
      this.window.close(true);
    }
  }
}
