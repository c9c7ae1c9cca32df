import { Component, input } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonSpinner } from '@ionic/angular/ion-spinner';

/** Sends the form around it. While the answer is awaited it turns and cannot be pressed again. */
@Component({
  selector: 'ns-submit-button',
  imports: [IonButton, IonSpinner],
  template: `
    <ion-button type="submit" [disabled]="busy()" [color]="color()">
      @if (busy()) {
        <ion-spinner slot="start" name="crescent" aria-hidden="true" />
      }
      <ng-content />
    </ion-button>
  `,
})
export class SubmitButton {
  readonly busy = input(false);
  readonly color = input<'primary' | 'danger'>('primary');
}
