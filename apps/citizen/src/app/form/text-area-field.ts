import { Component, afterNextRender, computed, inject, input, model, signal, viewChild } from '@angular/core';
import { IonTextarea } from '@ionic/angular/ion-textarea';
import { TranslocoService } from '@jsverse/transloco';
import { nextLabelId } from './label-id';

/** A labelled text of several lines that counts its characters. */
@Component({
  selector: 'ns-text-area-field',
  imports: [IonTextarea],
  template: `
    <label [id]="labelId" [for]="controlId()">{{ label() }}</label>
    <ion-textarea
      fill="outline"
      [attr.aria-labelledby]="labelId"
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
      display: grid;
      gap: 0.35rem;
      min-width: 0;
    }

    label {
      font-weight: 600;
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

  protected readonly labelId = nextLabelId();
  protected readonly controlId = signal('');
  private readonly control = viewChild.required(IonTextarea);

  constructor() {
    afterNextRender(async () => this.controlId.set((await this.control().getInputElement()).id));
  }

  /** How many characters are still missing, then how many are used. */
  protected readonly counterText = (used: number, most: number): string => {
    const missing = this.missing();
    return missing > 0 ? this.texts.translate('form.missing', { count: missing }) : `${used} / ${most}`;
  };

  private readonly missing = computed(() => this.minLength() - this.value().trim().length);
}
