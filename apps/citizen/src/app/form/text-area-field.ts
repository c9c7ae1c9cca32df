import { Component, computed, input, model } from '@angular/core';
import { IonTextarea } from '@ionic/angular/ion-textarea';
import { FieldControl } from './field-control.ts';
import { RefusalMark } from './refusal-mark.ts';
import { longestText, tooLong } from './text-limits.ts';

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
      [label]="markedLabel()"
      [required]="required()"
      [rows]="rows()"
      [value]="value()"
      [helperText]="hint()"
      [errorText]="shown()"
      [nsRefusal]="shown()"
      (ionInput)="value.set($any($event.target).value)"
    />
  `,
})
export class TextAreaField extends FieldControl<string> {
  readonly label = input.required<string>();
  readonly value = model('');
  readonly minLength = input<number | undefined>(0);
  /** Longer texts are kept as they are typed or pasted, and said to be too long: no text is cut off. */
  readonly maxLength = input<number | undefined>(longestText);
  readonly rows = input(5);

  protected readonly neverCut = neverCut;
  protected readonly focused = 'ion-textarea';
  /** A text that is too long is said to be so while it is written. */
  protected readonly shown = computed(
    () => this.errors().find(({ kind }) => kind === tooLong)?.message ?? this.problem(),
  );
  /** What is said about the length: how much is still missing, then how much there is. */
  protected readonly counter = computed(() => {
    const missing = (this.minLength() ?? 0) - this.value().trim().length;
    const text =
      missing > 0
        ? this.t('form.missing', { count: missing })
        : `${String(this.value().length)} / ${String(this.maxLength())}`;
    return () => text;
  });
}
