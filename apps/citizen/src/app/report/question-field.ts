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
    @if (isList()) {
      <fieldset>
        <legend>{{ label(t('form.optional')) }}</legend>
        @for (value of question().values; track value.code) {
          <label class="choice">
            <input
              [type]="takesSeveral() ? 'checkbox' : 'radio'"
              [name]="question().code"
              [checked]="values().includes(value.code)"
              [attr.aria-invalid]="problem() ? true : null"
              (change)="choose(value.code)"
            />
            {{ value.label }}
          </label>
        }
        <p class="field-error" role="alert">{{ problem() }}</p>
      </fieldset>
    } @else if (question().datatype === 'text') {
      <ns-text-area-field
        [label]="label(t('form.optional'))"
        [rows]="3"
        [value]="first()"
        (valueChange)="answered.emit([$event])"
        [error]="problem()"
      />
    } @else {
      <ns-text-field
        [label]="label(t('form.optional'))"
        [type]="question().datatype === 'datetime' ? 'datetime-local' : 'text'"
        [inputmode]="question().datatype === 'number' ? 'decimal' : 'text'"
        [value]="first()"
        (valueChange)="answered.emit([$event])"
        [error]="problem()"
      />
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
  protected readonly isList = computed(() => this.question().datatype.endsWith('valuelist'));
  protected readonly takesSeveral = computed(() => this.question().datatype === 'multivaluelist');

  protected label(optional: string): string {
    return this.question().required ? this.question().label : `${this.question().label} (${optional})`;
  }

  protected choose(code: string): void {
    const values = this.values();
    const toggled = values.includes(code) ? values.filter((value) => value !== code) : [...values, code];
    this.answered.emit(this.takesSeveral() ? toggled : [code]);
  }
}
