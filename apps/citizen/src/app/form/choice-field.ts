import { Component, ElementRef, computed, inject, input, model, viewChild } from '@angular/core';
import { IonSelect } from '@ionic/angular/ion-select';
import { IonSelectOption } from '@ionic/angular/ion-select-option';
import { Platform } from '@ionic/angular/platform';
import { FieldControl } from './field-control.ts';
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
      #select
      labelPlacement="stacked"
      [interface]="platform.width() >= roomy ? 'popover' : 'modal'"
      [interfaceOptions]="window()"
      [cancelText]="t('form.close')"
      [label]="markedLabel()"
      [placeholder]="placeholder()"
      [value]="value()"
      [errorText]="problem()"
      [nsRefusal]="problem()"
      (ionChange)="value.set($any($event.target).value)"
    >
      <!-- Ionic reads what it shows of a choice when the option comes: another name is another option. -->
      @for (each of choices(); track each.code + each.name) {
        <ion-select-option [value]="each.code">{{ each.name }}</ion-select-option>
      }
    </ion-select>
  `,
})
export class ChoiceField extends FieldControl<string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** The code of the choice; empty while there is none. */
  readonly value = model('');
  readonly placeholder = input('');

  private readonly select = viewChild.required('select', { read: ElementRef<HTMLElement> });
  protected readonly platform = inject(Platform);
  protected readonly roomy = roomy;
  protected readonly window = computed(() => ({ header: this.label(), size: 'cover' }));
  protected readonly focused = 'ion-select';

  /** The select of Ionic has no `setFocus`: its button, in its shadow, takes the keys. */
  override focus(): void {
    const select = this.select().nativeElement;
    select.scrollIntoView({ block: 'center' });
    select.shadowRoot?.querySelector('button')?.focus();
  }
}
