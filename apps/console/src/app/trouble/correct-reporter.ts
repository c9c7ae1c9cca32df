import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ResendCorrectedDocument } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { fieldParts } from '../form/form-parts.ts';
import { CorrectionForm } from './correction-form.ts';

/** A signal that the records system refused. */
export interface RefusedSignal {
  readonly signalId: string;
  readonly reference: string;
  /** what the records system said */
  readonly refusal: string | null;
  readonly reporter: { readonly name: string; readonly email: string; readonly phone: string | null } | null;
}

/**
 * Corrects the reporter's data of a refused signal and sends it as a new document. Closes with true when it is under
 * way.
 */
@Component({
  selector: 'ns-correct-reporter',
  imports: [screenParts, ReactiveFormsModule, fieldParts, CorrectionForm],
  template: `
    <ns-correction-form
      texts="correctReporter"
      [reference]="data.reference"
      [reason]="form.controls.reason"
      [mutation]="mutation"
      (save)="save()"
    >
      @if (data.refusal) {
        <p class="ns-notice ns-notice--attention">
          <span
            ><strong>{{ 'correctReporter.refusal' | transloco }}:</strong> {{ data.refusal }}</span
          >
        </p>
      }
      <mat-form-field>
        <mat-label>{{ 'correctReporter.name' | transloco }}</mat-label>
        <input matInput maxlength="100" autocomplete="off" [formControl]="form.controls.name" />
        <mat-error>{{ form.controls.name.getError('server') }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'correctReporter.email' | transloco }}</mat-label>
        <input matInput type="email" autocomplete="off" [formControl]="form.controls.email" />
        <mat-error>{{ form.controls.email.getError('server') }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'correctReporter.phone' | transloco }}</mat-label>
        <input matInput type="tel" autocomplete="off" [formControl]="form.controls.phone" />
        <mat-error>{{ form.controls.phone.getError('server') }}</mat-error>
      </mat-form-field>
    </ns-correction-form>
  `,
})
export class CorrectReporter {
  private readonly window = inject<MatDialogRef<CorrectReporter, boolean>>(MatDialogRef);
  protected readonly data = inject<RefusedSignal>(MAT_DIALOG_DATA);

  protected readonly form = new FormGroup({
    name: new FormControl(this.data.reporter?.name ?? '', { nonNullable: true }),
    email: new FormControl(this.data.reporter?.email ?? '', { nonNullable: true }),
    phone: new FormControl(this.data.reporter?.phone ?? '', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true }),
  });
  protected readonly mutation = new MutationForm(() => this.form.controls);

  protected async save(): Promise<void> {
    const { name, email, phone, reason } = this.form.getRawValue();
    const contacts = { name, email: email.trim() || null, phone: phone.trim() || null };
    const input = { signalId: this.data.signalId, ...contacts, reason };
    if (await this.mutation.send(ResendCorrectedDocument, { input }, 'Registration')) {
      this.window.close(true);
    }
  }
}
