import { MutationSender, ScreenTexts } from '@ns/web';
import { Component, inject, input, output } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { ResendDeliveryDocument, RetryRegistrationDocument } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';

/** What is sent: a signal to the records system, or an email. */
type Sent =
  { readonly signalId: string; readonly reference: string } | { readonly deliveryId: string; readonly kind: string };

/** Sends a signal to the records system again, or an email to its reader. */
@Component({
  selector: 'ns-send-again',
  imports: [screenParts],
  template: `
    @let what = sent();
    <button
      matButton="outlined"
      type="button"
      [disabled]="mutation.busy()"
      [attr.aria-label]="
        'kind' in what
          ? ('deliveries.resend' | transloco) + ': ' + what.kind
          : ('registrationCard.retryOf' | transloco: { reference: what.reference })
      "
      (click)="send()"
    >
      <mat-icon svgIcon="again" aria-hidden="true" />{{
        ('kind' in what ? 'deliveries.resend' : 'registrationCard.retry') | transloco
      }}
    </button>
  `,
})
export class SendAgain {
  private readonly snackBar = inject(MatSnackBar);
  private readonly t = inject(ScreenTexts).t;

  readonly sent = input.required<Sent>();
  readonly done = output();

  protected readonly mutation = new MutationSender();

  protected async send(): Promise<void> {
    const sent = this.sent();
    const accepted =
      'kind' in sent
        ? await this.mutation.send(ResendDeliveryDocument, { deliveryId: sent.deliveryId }, 'Delivery')
        : await this.mutation.send(RetryRegistrationDocument, { signalId: sent.signalId }, 'Registration');
    const key = 'kind' in sent ? 'deliveries.resent' : 'registrationCard.retried';
    const message = accepted ? this.t(key) : this.mutation.failure();
    this.snackBar.open(message ?? '', undefined, { duration: 6_000 });
    this.done.emit();
  }
}
