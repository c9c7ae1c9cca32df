import {
  Component,
  afterNextRender,
  booleanAttribute,
  computed,
  effect,
  input,
  model,
  output,
  untracked,
} from '@angular/core';
import { FieldControl } from '../form/field-control.ts';
import { TextField } from '../form/text-field.ts';

const whole = /^\d{6}$/;

/** The six digits of a mailed code. The last of them is the press: nothing else is left to do. */
@Component({
  selector: 'ns-code-field',
  imports: [TextField],
  template: `
    <ns-text-field
      type="code"
      [label]="label()"
      [hint]="t('codeAccount.codeHint')"
      [required]="required()"
      [(value)]="value"
      [errors]="errors()"
      [touched]="touched()"
    />
  `,
})
export class CodeField extends FieldControl<string> {
  readonly label = computed(() => this.t('codeAccount.code'));
  readonly value = model('');
  /** Whether the code was asked for just now: then it can be typed at once. */
  readonly takesFocus = input(false, { transform: booleanAttribute });
  readonly completed = output();

  protected readonly focused = 'ion-input';

  constructor() {
    super();
    afterNextRender(() => {
      if (this.takesFocus()) {
        this.focus();
      }
    });
    effect(() => {
      if (whole.test(this.value().trim())) {
        untracked(() => this.completed.emit());
      }
    });
  }
}
