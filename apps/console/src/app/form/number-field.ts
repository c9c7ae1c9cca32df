import { Component, inject, input, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import { ScreenTexts } from '@ns/web';
import { fieldParts } from './form-parts.ts';
import { OwnField } from './own-field.ts';

/** A number, typed with a comma or a point; null for none. With anything else a form is not sent. */
@Component({
  selector: 'ns-number-field',
  imports: [fieldParts],
  host: { style: 'display: contents' },
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        #field
        matInput
        autocomplete="off"
        [attr.inputmode]="whole() ? 'numeric' : 'decimal'"
        [value]="typed()"
        [required]="required()"
        (input)="typed.set(field.value)"
        (blur)="touch.emit()"
      />
      @if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
  `,
})
export class NumberField extends OwnField implements FormValueControl<number | null> {
  private readonly t = inject(ScreenTexts).t;

  readonly value = model<number | null>(null);
  readonly whole = input(false);

  protected readonly typed = transformedValue<number | null, string>(this.value, {
    parse: (text) => {
      const number = readNumber(text);
      const isRight = number === null || (this.whole() ? Number.isInteger(number) : Number.isFinite(number));
      return isRight
        ? { value: number }
        : { error: { kind: 'number', message: this.t(this.whole() ? 'form.noWholeNumber' : 'form.noNumber') } };
    },
    format: (number) => number?.toString() ?? '',
  });
}

/** A number as people type it, `43,85` or `43.85`; null for nothing, NaN for what is none. */
function readNumber(text: string): number | null {
  const typed = text.trim().replace(',', '.');
  return typed === '' ? null : Number(typed);
}
