import { Component, computed, inject, input, model } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { nextFieldId } from './field-id.ts';

/** A labelled text of several lines that grows with its text and counts its characters. */
@Component({
  selector: 'ns-text-area-field',
  host: { class: 'field' },
  template: `
    <label [for]="id">{{ label() }}</label>
    <textarea
      #control
      [id]="id"
      [value]="value()"
      [rows]="rows()"
      [style.--rows]="rows()"
      [attr.aria-invalid]="error() || over() > 0 ? true : null"
      [attr.aria-describedby]="id + '-hint ' + id + '-error'"
      (input)="value.set(control.value)"
    ></textarea>
    <div class="below">
      <p class="field-hint" [id]="id + '-hint'">{{ error() || over() > 0 ? '' : hint() }}</p>
      <p class="field-error" [id]="id + '-error'" role="alert" [textContent]="problem()"></p>
      <p class="field-hint counter">
        {{ missing() > 0 ? t('form.missing', { count: missing() }) : value().length + ' / ' + maxLength() }}
      </p>
    </div>
  `,
  styles: `
    .below {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      justify-content: space-between;
    }

    .below > :not(.counter, :empty) {
      flex: 1 1 12rem;
    }

    .counter {
      flex: none;
      margin-inline-start: auto;
    }
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
  protected readonly id = nextFieldId();
  /** How many characters are too many. */
  protected readonly over = computed(() => this.value().trim().length - this.maxLength());
  protected readonly problem = computed(() =>
    this.over() > 0 ? this.t('form.over', { over: this.over(), max: this.maxLength() }) : this.error(),
  );
  /** How many characters are still missing. */
  protected readonly missing = computed(() => this.minLength() - this.value().trim().length);
}
