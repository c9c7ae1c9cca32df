import { Component, input, output } from '@angular/core';
import type { EntryCategoryFragment } from '@ns/contract/console';
import { fieldParts } from '../form/form-parts.ts';

type Answers = Readonly<Record<string, readonly string[]>>;

/** What the category asks beyond the description. */
@Component({
  selector: 'ns-question-fields',
  imports: [fieldParts],
  host: { class: 'ns-stack' },
  template: `
    @for (question of questions(); track question.code) {
      <mat-form-field>
        <mat-label>{{ question.label }}</mat-label>
        @if (question.values.length) {
          <mat-select
            [multiple]="question.datatype === 'multivaluelist'"
            [required]="question.required"
            [value]="chosen(question)"
            (selectionChange)="answer(question.code, $event.value)"
          >
            @for (value of question.values; track value.code) {
              <mat-option [value]="value.code">{{ value.label }}</mat-option>
            }
          </mat-select>
        } @else {
          <input
            #field
            matInput
            [type]="
              question.datatype === 'datetime' ? 'datetime-local' : question.datatype === 'number' ? 'number' : 'text'
            "
            [required]="question.required"
            [value]="answers()[question.code]?.[0] ?? ''"
            (input)="answer(question.code, field.value)"
          />
        }
      </mat-form-field>
      @if (problems()[question.code]; as text) {
        <p class="problem ns-small" role="alert">{{ text }}</p>
      }
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    .problem {
      color: var(--mat-sys-error);
    }
  `,
})
export class QuestionFields {
  readonly questions = input.required<readonly EntryCategoryFragment['questions'][number][]>();
  readonly answers = input.required<Answers>();
  /** The server's objections by question. */
  readonly problems = input<Readonly<Record<string, string>>>({});
  readonly changed = output<Answers>();

  protected chosen({ code, datatype }: EntryCategoryFragment['questions'][number]): readonly string[] | string {
    const values = this.answers()[code] ?? [];
    return datatype === 'multivaluelist' ? values : (values[0] ?? '');
  }

  protected answer(code: string, value: string | readonly string[]): void {
    this.changed.emit({ ...this.answers(), [code]: typeof value === 'string' ? [value] : value });
  }
}
