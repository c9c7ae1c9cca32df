import { Component, input, model } from '@angular/core';
import type { FormCheckboxControl } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';

/** Yes or no, with what it means below. */
@Component({
  selector: 'ns-check-field',
  imports: [MatCheckbox],
  template: `
    <mat-checkbox [checked]="checked()" (change)="checked.set($event.checked)">{{ label() }}</mat-checkbox>
    @if (hint()) {
      <p class="ns-small ns-quiet">{{ hint() }}</p>
    }
  `,
  styles: `
    p {
      margin: 0 0 0 31px;
    }
  `,
})
export class CheckField implements FormCheckboxControl {
  readonly checked = model(false);
  readonly label = input.required<string>();
  readonly hint = input('');
}
