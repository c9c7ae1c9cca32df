import { Component, computed, inject, input, output } from '@angular/core';
import type { CategoryChoiceFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { ChoiceList } from '../form/choice-list.ts';
import { TextAreaField } from '../form/text-area-field.ts';
import { TextField } from '../form/text-field.ts';

type Question = CategoryChoiceFragment['questions'][number];

/** One question of a category, by its datatype (those of Open311). */
@Component({
  selector: 'ns-question-field',
  imports: [ChoiceList, TextAreaField, TextField],
  template: `
    @if (isList()) {
      <ns-choice-list
        [label]="label()"
        [choices]="choices()"
        [chosen]="values()"
        [required]="question().required"
        [several]="question().datatype === 'multivaluelist'"
        [error]="problem()"
        (chose)="answered.emit($event)"
      />
    } @else if (question().datatype === 'text') {
      <ns-text-area-field
        [label]="label()"
        [rows]="3"
        [value]="first()"
        (valueChange)="answered.emit([$event])"
        [error]="problem()"
      />
    } @else {
      <ns-text-field
        [label]="label()"
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
  /** Says before anything is refused whether an answer is needed. */
  protected readonly label = computed(
    () => `${this.question().label} (${this.t(this.question().required ? 'form.required' : 'form.optional')})`,
  );
  protected readonly first = computed(() => this.values()[0] ?? '');
  protected readonly isList = computed(() => this.question().datatype.endsWith('valuelist'));
  protected readonly choices = computed(() => this.question().values.map(({ code, label: name }) => ({ code, name })));
}
