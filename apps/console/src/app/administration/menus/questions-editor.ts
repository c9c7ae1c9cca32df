import { Component, computed, inject, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { defaultTag, type LanguageTag, languageRows, languages } from '@ns/languages';
import { LanguageStore } from '@ns/web';
import type { EditedWords } from '../../form/words-by-language.ts';
import { LanguageNames } from '../../i18n/language-names.ts';
import {
  blankAnswer,
  blankQuestion,
  datatypes,
  draftsOf,
  isList,
  type AnswerDraft,
  type QuestionDraft,
} from './question-draft.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { screenParts } from '../../appearance/screen-parts.ts';

/** The questions of a category: their words, answers, order and conditions. */
@Component({
  selector: 'ns-questions-editor',
  imports: [screenParts, MatCheckbox, fieldParts],
  templateUrl: './questions-editor.html',
  styleUrl: './questions-editor.scss',
})
export class QuestionsEditor {
  /** Value of the control, see `draftsOf`. */
  readonly value = input.required<string>();
  /** The server's objection, shown below the questions. */
  readonly problem = input<string | null>(null);
  readonly changed = output<string>();

  protected readonly questions = computed(() => draftsOf(this.value()));
  private readonly screen = inject(LanguageStore);
  protected readonly names = inject(LanguageNames);
  protected readonly languages = languages.map((code) => ({ code, tag: languageRows[code].tag }));
  protected readonly datatypes = datatypes;
  protected readonly isList = isList;

  /** Earlier questions with answers, on which a condition can be. */
  protected earlier(index: number): readonly QuestionDraft[] {
    return this.questions()
      .slice(0, index)
      .filter(({ datatype, code }) => isList(datatype) && code !== '');
  }

  protected answersOf(code: string): readonly AnswerDraft[] {
    return this.questions().find((question) => question.code === code)?.values ?? [];
  }

  protected add(): void {
    this.write([...this.questions(), blankQuestion]);
  }

  protected remove(index: number): void {
    this.write(this.questions().toSpliced(index, 1));
  }

  protected up(index: number): void {
    const moved = this.questions()[index];
    if (moved && index > 0) {
      this.write(
        this.questions()
          .toSpliced(index, 1)
          .toSpliced(index - 1, 0, moved),
      );
    }
  }

  protected set(index: number, change: Partial<QuestionDraft>): void {
    this.write(this.questions().map((question, at) => (at === index ? { ...question, ...change } : question)));
  }

  protected setAnswer(index: number, answer: number, change: Partial<AnswerDraft>): void {
    const values = this.questions()[index]?.values ?? [];
    this.set(index, { values: values.map((value, at) => (at === answer ? { ...value, ...change } : value)) });
  }

  protected addAnswer(index: number): void {
    const values = this.questions()[index]?.values ?? [];
    this.set(index, { values: [...values, blankAnswer] });
  }

  protected removeAnswer(index: number, answer: number): void {
    this.set(index, { values: this.questions()[index]?.values.toSpliced(answer, 1) ?? [] });
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  /** The label with other words in one language. */
  protected withWords(label: EditedWords, tag: LanguageTag, event: Event): { readonly label: EditedWords } {
    return { label: { ...label, [tag]: this.typed(event) } };
  }

  /** What a question or an answer is called in a list: its words, or its code while it has none. */
  protected called({ label, code }: AnswerDraft): string {
    return label[this.screen.tag()] || label[defaultTag] || code;
  }

  private write(questions: readonly QuestionDraft[]): void {
    this.changed.emit(JSON.stringify(questions));
  }
}
