import { Component, computed, inject, input, model } from '@angular/core';
import { IonTextarea } from '@ionic/angular';
import { TranslocoService } from '@jsverse/transloco';

/** A labelled text of several lines that counts its characters. */
@Component({
  selector: 'ns-text-area-field',
  imports: [IonTextarea],
  template: `
    <ion-textarea
      fill="outline"
      labelPlacement="stacked"
      [label]="label()"
      [value]="value()"
      [rows]="rows()"
      [autoGrow]="true"
      [maxlength]="maxLength()"
      [counter]="true"
      [counterFormatter]="counterText"
      [helperText]="hint()"
      [errorText]="error()"
      [class.ion-invalid]="!!error()"
      [class.ion-touched]="!!error()"
      (ionInput)="value.set($event.detail.value ?? '')"
    />
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class TextAreaField {
  private readonly texts = inject(TranslocoService);

  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly minLength = input(0);
  readonly maxLength = input(4000);
  readonly rows = input(5);
  readonly hint = input('');
  readonly error = input('');

  /** How many characters are still missing, then how many are used. */
  protected readonly counterText = (used: number, most: number): string => {
    const missing = this.missing();
    return missing > 0 ? this.texts.translate('form.missing', { count: missing }) : `${used} / ${most}`;
  };

  private readonly missing = computed(() => this.minLength() - this.value().trim().length);
}
