import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatSnackBar } from '@angular/material/snack-bar';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ResendDeliveryDocument } from '@ns/contract/console';
import { GraphqlClient } from '@ns/web';

/** Sends an e-mail again. */
@Component({
  selector: 'ns-resend-delivery',
  imports: [MatButton, MatIcon, TranslocoPipe],
  template: `
    <button
      matButton="outlined"
      type="button"
      [disabled]="busy()"
      [attr.aria-label]="('deliveries.resend' | transloco) + ': ' + kind()"
      (click)="resend()"
    >
      <mat-icon svgIcon="again" aria-hidden="true" />{{ 'deliveries.resend' | transloco }}
    </button>
  `,
})
export class ResendDelivery {
  private readonly client = inject(GraphqlClient);
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);

  readonly deliveryId = input.required<string>();
  readonly kind = input.required<string>();
  readonly done = output();

  protected readonly busy = signal(false);

  protected async resend(): Promise<void> {
    this.busy.set(true);
    const answer = await this.client.mutate(ResendDeliveryDocument, { deliveryId: this.deliveryId() });
    this.busy.set(false);
    const accepted = answer.__typename === 'Delivery';
    this.snackBar.open(accepted ? this.texts.translate('deliveries.resent') : answer.message, undefined, {
      duration: 6_000,
    });
    this.done.emit();
  }
}
