import { Component, input } from '@angular/core';
import { IonIcon } from '@ionic/angular/ion-icon';
import type { IconName } from './drawings.ts';

/** A picture of our set by its name, as large as the text around it. */
@Component({
  selector: 'ns-icon',
  imports: [IonIcon],
  template: '<ion-icon [name]="name()" aria-hidden="true" />',
})
export class Icon {
  readonly name = input.required<IconName>();
}
