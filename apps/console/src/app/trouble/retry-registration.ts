import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { RetryRegistrationDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';

/** Sends a signal to the records system again. */
@Component({
  selector: 'ns-retry-registration',
  imports: [MatButton, MatIcon, TranslocoPipe],
  template: `
    <button
      matButton="outlined"
      type="button"
      [disabled]="busy()"
      [attr.aria-label]="'registrationCard.retryOf' | transloco: { reference: reference() }"
      (click)="retry()"
    >
      <mat-icon svgIcon="again" aria-hidden="true" />{{ 'registrationCard.retry' | transloco }}
    </button>
  `,
})
export class RetryRegistration {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);

  readonly signalId = input.required<string>();
  readonly reference = input.required<string>();
  readonly done = output();

  protected readonly busy = signal(false);

  protected async retry(): Promise<void> {
    this.busy.set(true);
    const answer = await this.client.mutate(RetryRegistrationDocument, { signalId: this.signalId() });
    this.busy.set(false);
    const accepted = answer.__typename === 'Registration';
    this.snackBar.open(accepted ? this.texts.translate('registrationCard.retried') : answer.message, undefined, {
      duration: 6_000,
    });
    this.done.emit();
  }
}
