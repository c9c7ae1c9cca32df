import { Component, computed, inject, input, model } from '@angular/core';
import { IonTextarea } from '@ionic/angular/ion-textarea';
import { ScreenTexts } from '@ns/web';
import { RefusalMark } from './refusal-mark.ts';

/** Ionic's counter wants a limit of the field. Longer texts are said to be too long, and never cut off. */
const neverCut = 1_000_000;

/** A labelled text of several lines that grows with its text, up to half of the screen, and counts its characters. */
@Component({
  selector: 'ns-text-area-field',
  imports: [IonTextarea, RefusalMark],
  template: `
    <ion-textarea
      labelPlacement="stacked"
      [autoGrow]="true"
      [counter]="true"
      [counterFormatter]="counter()"
      [maxlength]="neverCut"
      [label]="label()"
      [rows]="rows()"
      [value]="value()"
      [helperText]="hint()"
      [errorText]="problem()"
      [nsRefusal]="problem()"
      (ionInput)="value.set($any($event.target).value)"
    />
  `,
})
export class TextAreaField {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly minLength = input(0);
  /** Longer texts are kept as they are typed or pasted, and said to be too long: no text is cut off. */
  readonly maxLength = input(4000);
  readonly rows = input(5);
  readonly hint = input('');
  readonly error = input('');

  protected readonly t = inject(ScreenTexts).t;
  protected readonly neverCut = neverCut;
  /** How many characters are too many. */
  protected readonly over = computed(() => this.value().trim().length - this.maxLength());
  protected readonly problem = computed(() =>
    this.over() > 0 ? this.t('form.over', { over: this.over(), max: this.maxLength() }) : this.error(),
  );
  /** What is said about the length: how much is still missing, then how much there is. */
  protected readonly counter = computed(() => {
    const missing = this.minLength() - this.value().trim().length;
    const text =
      missing > 0
        ? this.t('form.missing', { count: missing })
        : `${String(this.value().length)} / ${String(this.maxLength())}`;
    return () => text;
  });
}
