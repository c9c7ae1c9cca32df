import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { CorrectDeliveryAddressDocument, type DeliveryPartsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** Sends one e-mail that did not arrive to another address. Closes with true when it is on its way. */
@Component({
  selector: 'ns-correct-address',
  imports: [screenParts, ReactiveFormsModule, dialogParts, fieldParts],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <h2 mat-dialog-title>{{ 'correctAddress.title' | transloco }}</h2>
      <mat-dialog-content>
        <p class="ns-quiet">{{ 'correctAddress.text' | transloco }}</p>
        <mat-form-field>
          <mat-label>{{ 'correctAddress.address' | transloco }}</mat-label>
          <input matInput type="email" autocomplete="off" [formControl]="form.controls.address" />
          <mat-error>{{ form.controls.address.getError('server') }}</mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ 'correctAddress.reason' | transloco }}</mat-label>
          <input matInput maxlength="500" [formControl]="form.controls.reason" />
          <mat-hint>{{ 'correctAddress.reasonHint' | transloco }}</mat-hint>
          <mat-error>{{ form.controls.reason.getError('server') }}</mat-error>
        </mat-form-field>
        <ns-problem [text]="mutation.problem()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="mutation.busy()">
          {{ 'correctAddress.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class CorrectAddress {
  private readonly window = inject<MatDialogRef<CorrectAddress, boolean>>(MatDialogRef);
  private readonly delivery = inject<DeliveryPartsFragment>(MAT_DIALOG_DATA);

  protected readonly form = new FormGroup({
    address: new FormControl(this.delivery.address ?? '', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true }),
  });
  protected readonly mutation = new MutationForm(() => this.form.controls);

  protected async save(): Promise<void> {
    const input = { deliveryId: this.delivery.id, ...this.form.getRawValue() };
    if (await this.mutation.send(CorrectDeliveryAddressDocument, { input }, 'Delivery')) {
      this.window.close(true);
    }
  }
}
