import { Component, computed, inject, input, output } from '@angular/core';
import type { CategoryChoiceFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

type Question = CategoryChoiceFragment['questions'][number];

/** One question of a category, by its datatype (those of Open311). */
@Component({
  selector: 'ns-question-field',
  imports: [screenParts],
  template: `
    @switch (question().datatype) {
      @case ('singlevaluelist') {
        <fieldset>
          <legend>{{ label(t('form.optional')) }}</legend>
          @for (value of question().values; track value.code) {
            <label class="choice">
              <input
                type="radio"
                [name]="question().code"
                [checked]="values().includes(value.code)"
                [attr.aria-invalid]="problem() ? true : null"
                (change)="answered.emit([value.code])"
              />
              {{ value.label }}
            </label>
          }
          <p class="field-error" role="alert">{{ problem() }}</p>
        </fieldset>
      }
      @case ('multivaluelist') {
        <fieldset>
          <legend>{{ label(t('form.optional')) }}</legend>
          @for (value of question().values; track value.code) {
            <label class="choice">
              <input
                type="checkbox"
                [checked]="values().includes(value.code)"
                [attr.aria-invalid]="problem() ? true : null"
                (change)="toggle(value.code)"
              />
              {{ value.label }}
            </label>
          }
          <p class="field-error" role="alert">{{ problem() }}</p>
        </fieldset>
      }
      @case ('text') {
        <ns-text-area-field
          [label]="label(t('form.optional'))"
          [rows]="3"
          [value]="first()"
          (valueChange)="answered.emit([$event])"
          [error]="problem()"
        />
      }
      @case ('datetime') {
        <ns-text-field
          [label]="label(t('form.optional'))"
          type="datetime-local"
          [value]="first()"
          (valueChange)="answered.emit([$event])"
          [error]="problem()"
        />
      }
      @default {
        <ns-text-field
          [label]="label(t('form.optional'))"
          [inputmode]="question().datatype === 'number' ? 'decimal' : 'text'"
          [value]="first()"
          (valueChange)="answered.emit([$event])"
          [error]="problem()"
        />
      }
    }
  `,
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly values = input.required<readonly string[]>();
  readonly problem = input('');
  readonly answered = output<readonly string[]>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly first = computed(() => this.values()[0] ?? '');

  protected label(optional: string): string {
    return this.question().required ? this.question().label : `${this.question().label} (${optional})`;
  }

  protected toggle(code: string): void {
    const values = this.values();
    this.answered.emit(values.includes(code) ? values.filter((value) => value !== code) : [...values, code]);
  }
}
