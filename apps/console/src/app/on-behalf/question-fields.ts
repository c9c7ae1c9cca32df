import { Component, computed, input, model, output } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import type { EntryCategoryFragment } from '@ns/contract/console';
import { hostElement } from '@ns/web';
import { aloneOrWithout } from '@ns/web/questions';
import { fieldParts } from '../form/form-parts.ts';

/** What was answered, by question. */
export type Answers = Readonly<Record<string, readonly string[]>>;

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
            @if (question.unknownAnswer; as unknown) {
              <mat-option [value]="unknown.code">{{ unknown.label }}</mat-option>
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
            [value]="value()[question.code]?.[0] ?? ''"
            (input)="answer(question.code, field.value)"
            (blur)="touch.emit()"
          />
        }
      </mat-form-field>
      @if (problems()[question.code]; as text) {
        <p class="problem ns-small" role="alert">{{ text }}</p>
      }
    }
    @for (text of others(); track text) {
      <p class="problem ns-small" role="alert">{{ text }}</p>
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
export class QuestionFields implements FormValueControl<Answers> {
  private readonly host = hostElement();

  readonly questions = input.required<readonly EntryCategoryFragment['questions'][number][]>();
  readonly value = model<Answers>({});
  readonly touched = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();
  /** What is wrong with the answer to a question, by its code. */
  readonly problems = input<Readonly<Record<string, string>>>({});

  /** What is wrong and belongs to none of the questions that are shown. */
  protected readonly others = computed(() => {
    const shown = new Set(this.questions().map(({ code }) => this.problems()[code]));
    const messages = this.touched() ? this.errors().map(({ message }) => message ?? '') : [];
    return messages.filter((message) => message && !shown.has(message));
  });

  /** Begins at the first answer that is wrong. */
  focus(): void {
    const wrong = this.questions().findIndex(({ code }) => this.problems()[code]);
    const fields = this.host.querySelectorAll<HTMLElement>('input, mat-select');
    (fields[wrong] ?? fields[0])?.focus();
  }

  protected chosen({ code, datatype }: EntryCategoryFragment['questions'][number]): readonly string[] | string {
    const values = this.value()[code] ?? [];
    return datatype === 'multivaluelist' ? values : (values[0] ?? '');
  }

  protected answer(code: string, value: string | readonly string[]): void {
    const unknown = this.questions().find((question) => question.code === code)?.unknownAnswer?.code;
    const chosen = typeof value === 'string' ? [value] : aloneOrWithout(unknown, value, this.value()[code] ?? []);
    this.value.set({ ...this.value(), [code]: chosen });
  }
}
