import { Component, computed, input, model } from '@angular/core';
import type { CategoryChoiceFragment } from '@ns/contract/citizen';
import { aloneOrWithout } from '@ns/web/questions';
import { ChoiceList } from '../form/choice-list.ts';
import { FieldControl } from '../form/field-control.ts';
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
        [several]="question().datatype === 'multivaluelist'"
        [required]="required()"
        [value]="value()"
        (valueChange)="choose($event)"
        [errors]="errors()"
        [touched]="touched()"
      />
    } @else if (question().datatype === 'text') {
      <ns-text-area-field
        [label]="label()"
        [rows]="3"
        [required]="required()"
        [value]="first()"
        (valueChange)="value.set([$event])"
        [errors]="errors()"
        [touched]="touched()"
      />
    } @else {
      <ns-text-field
        [label]="label()"
        [type]="question().datatype === 'datetime' ? 'datetime-local' : 'text'"
        [inputmode]="question().datatype === 'number' ? 'decimal' : 'text'"
        [required]="required()"
        [value]="first()"
        (valueChange)="value.set([$event])"
        [errors]="errors()"
        [touched]="touched()"
      />
    }
  `,
})
export class QuestionField extends FieldControl<readonly string[]> {
  readonly question = input.required<Question>();
  readonly label = computed(() =>
    this.question().required ? this.question().label : `${this.question().label} (${this.t('form.optional')})`,
  );
  readonly value = model<readonly string[]>([]);

  protected readonly first = computed(() => this.value()[0] ?? '');
  protected readonly isList = computed(() => this.question().datatype.endsWith('valuelist'));
  /** The answers of the municipality, and „не знам“ after them where the question allows it. */
  protected readonly choices = computed(() => {
    const { values, unknownAnswer } = this.question();
    return [...values, ...(unknownAnswer ? [unknownAnswer] : [])].map(({ code, label: name }) => ({ code, name }));
  });
  protected readonly focused = 'ion-radio-group, ion-checkbox, ion-textarea, ion-input';

  protected choose(chosen: readonly string[]): void {
    this.value.set(aloneOrWithout(this.question().unknownAnswer?.code, chosen, this.value()));
  }
}
