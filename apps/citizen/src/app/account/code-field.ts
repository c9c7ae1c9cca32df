import {
  Component,
  afterNextRender,
  booleanAttribute,
  effect,
  inject,
  input,
  model,
  output,
  untracked,
} from '@angular/core';
import { hostElement, ScreenTexts } from '@ns/web';
import { TextField } from '../form/text-field.ts';

const whole = /^\d{6}$/;

/** The six digits of a mailed code. The last of them is the press: nothing else is left to do. */
@Component({
  selector: 'ns-code-field',
  imports: [TextField],
  template: `
    <ns-text-field
      type="code"
      [label]="t('codeAccount.code')"
      [hint]="t('codeAccount.codeHint')"
      [(value)]="value"
      [error]="error()"
    />
  `,
})
export class CodeField {
  readonly value = model.required<string>();
  readonly error = input('');
  /** Whether the code was asked for just now: then it can be typed at once. */
  readonly takesFocus = input(false, { transform: booleanAttribute });
  readonly completed = output();

  protected readonly t = inject(ScreenTexts).t;

  constructor() {
    const host = hostElement();
    afterNextRender(async () => {
      if (this.takesFocus()) {
        const field = host.querySelector<HTMLElement & { getInputElement(): Promise<HTMLElement> }>('ion-input');
        (await field?.getInputElement())?.focus();
      }
    });
    effect(() => {
      if (whole.test(this.value().trim())) {
        untracked(() => this.completed.emit());
      }
    });
  }
}
