import { Component, inject, input, output } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoService } from '@jsverse/transloco';
import { ResendDeliveryDocument } from '@ns/contract/console';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Sends an e-mail again. */
@Component({
  selector: 'ns-resend-delivery',
  imports: [screenParts],
  template: `
    <button
      matButton="outlined"
      type="button"
      [disabled]="mutation.busy()"
      [attr.aria-label]="('deliveries.resend' | transloco) + ': ' + kind()"
      (click)="resend()"
    >
      <mat-icon svgIcon="again" aria-hidden="true" />{{ 'deliveries.resend' | transloco }}
    </button>
  `,
})
export class ResendDelivery {
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);

  readonly deliveryId = input.required<string>();
  readonly kind = input.required<string>();
  readonly done = output();

  protected readonly mutation = new MutationForm();

  protected async resend(): Promise<void> {
    const variables = { deliveryId: this.deliveryId() };
    const accepted = await this.mutation.send(ResendDeliveryDocument, variables, 'Delivery');
    const message = accepted ? this.texts.translate<string>('deliveries.resent') : this.mutation.problem();
    this.snackBar.open(message ?? '', undefined, { duration: 6_000 });
    this.done.emit();
  }
}
