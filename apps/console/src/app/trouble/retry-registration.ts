import { Component, inject, input, output } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoService } from '@jsverse/transloco';
import { RetryRegistrationDocument } from '@ns/contract/console';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Sends a signal to the records system again. */
@Component({
  selector: 'ns-retry-registration',
  imports: [screenParts],
  template: `
    <button
      matButton="outlined"
      type="button"
      [disabled]="mutation.busy()"
      [attr.aria-label]="'registrationCard.retryOf' | transloco: { reference: reference() }"
      (click)="retry()"
    >
      <mat-icon svgIcon="again" aria-hidden="true" />{{ 'registrationCard.retry' | transloco }}
    </button>
  `,
})
export class RetryRegistration {
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);

  readonly signalId = input.required<string>();
  readonly reference = input.required<string>();
  readonly done = output();

  protected readonly mutation = new MutationForm();

  protected async retry(): Promise<void> {
    const variables = { signalId: this.signalId() };
    const accepted = await this.mutation.send(RetryRegistrationDocument, variables, 'Registration');
    const message = accepted ? this.texts.translate<string>('registrationCard.retried') : this.mutation.problem();
    this.snackBar.open(message ?? '', undefined, { duration: 6_000 });
    this.done.emit();
  }
}
