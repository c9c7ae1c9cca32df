import { Component, computed, inject, input, model } from '@angular/core';
import { IonSelect } from '@ionic/angular/ion-select';
import { IonSelectOption } from '@ionic/angular/ion-select-option';
import { Platform } from '@ionic/angular/platform';
import { ScreenTexts } from '@ns/web';
import { RefusalMark } from './refusal-mark.ts';

/** In a window of so many pixels a list has room at its field. */
const roomy = 1024;

/** What can be chosen: its code and its name. */
export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** One of many: a list over the whole phone, or at the field where there is room. */
@Component({
  selector: 'ns-choice-field',
  imports: [IonSelect, IonSelectOption, RefusalMark],
  template: `
    <ion-select
      labelPlacement="stacked"
      [interface]="platform.width() >= roomy ? 'popover' : 'modal'"
      [interfaceOptions]="window()"
      [cancelText]="t('form.close')"
      [label]="label()"
      [placeholder]="placeholder()"
      [value]="value()"
      [errorText]="error()"
      [nsRefusal]="error()"
      (ionChange)="value.set($any($event.target).value)"
    >
      <!-- Ionic reads what it shows of a choice when the option comes: another name is another option. -->
      @for (each of choices(); track each.code + each.name) {
        <ion-select-option [value]="each.code">{{ each.name }}</ion-select-option>
      }
    </ion-select>
  `,
})
export class ChoiceField {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** The code of the choice; empty while there is none. */
  readonly value = model.required<string>();
  readonly placeholder = input('');
  readonly error = input('');

  protected readonly t = inject(ScreenTexts).t;
  protected readonly platform = inject(Platform);
  protected readonly roomy = roomy;
  protected readonly window = computed(() => ({ header: this.label(), size: 'cover' }));
}
