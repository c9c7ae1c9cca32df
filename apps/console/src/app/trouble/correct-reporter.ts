import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { ResendCorrectedDocument } from '@ns/contract/console';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
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
  imports: [screenParts, fieldParts, CorrectionForm],
  template: `
    <ns-correction-form texts="correctReporter" [reference]="data.reference" [form]="form">
      @if (data.refusal) {
        <p class="ns-notice ns-notice--attention">
          <span
            ><strong>{{ 'correctReporter.refusal' | transloco }}:</strong> {{ data.refusal }}</span
          >
        </p>
      }
      <mat-form-field>
        <mat-label>{{ 'correctReporter.name' | transloco }}</mat-label>
        <input matInput autocomplete="off" [formField]="form.fields.name" />
        <mat-error>{{ message(form.fields.name()) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'correctReporter.email' | transloco }}</mat-label>
        <input matInput type="email" autocomplete="off" [formField]="form.fields.email" />
        <mat-error>{{ message(form.fields.email()) }}</mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ 'correctReporter.phone' | transloco }}</mat-label>
        <input matInput type="tel" autocomplete="off" [formField]="form.fields.phone" />
        <mat-error>{{ message(form.fields.phone()) }}</mat-error>
      </mat-form-field>
    </ns-correction-form>
  `,
})
export class CorrectReporter {
  private readonly window = inject<MatDialogRef<CorrectReporter, boolean>>(MatDialogRef);
  protected readonly data = inject<RefusedSignal>(MAT_DIALOG_DATA);

  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal(this.given()), {
    rules: ({ name, reason }) => {
      this.rules.needed(name);
      this.rules.atMost(name, 100);
      this.rules.reason(reason);
    },
    save: () => this.save(),
  });

  private given() {
    const { name = '', email = '', phone = '' } = this.data.reporter ?? {};
    return { name, email, phone: phone ?? '', reason: '' };
  }

  private async save(): Promise<void> {
    const { name, email, phone, reason } = this.form.model();
    const contacts = { name, email: email.trim() || null, phone: phone.trim() || null };
    const input = { signalId: this.data.signalId, ...contacts, reason };
    if (await this.form.send(ResendCorrectedDocument, { input }, 'Registration')) {
      this.window.close(true);
    }
  }
}
