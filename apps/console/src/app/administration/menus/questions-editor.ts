import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatCheckbox } from '@angular/material/checkbox';
import { defaultTag } from '@ns/languages';
import { LanguageStore } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { screenParts } from '../../appearance/screen-parts.ts';
import { fieldParts } from '../../form/form-parts.ts';
import { TextField } from '../../form/text-field.ts';
import { WordsFields } from '../../form/words-fields.ts';
import {
  type AnswerDraft,
  type QuestionDraft,
  blankAnswer,
  blankQuestion,
  datatypes,
  isList,
  unknownAnswer,
} from './question-draft.ts';

/** The questions of a category: their words, answers, order and conditions. */
@Component({
  selector: 'ns-questions-editor',
  imports: [screenParts, MatCheckbox, fieldParts, TextField, WordsFields],
  templateUrl: './questions-editor.html',
  styleUrl: './questions-editor.scss',
})
export class QuestionsEditor {
  private readonly screen = inject(LanguageStore);

  readonly questions = input.required<FieldTree<readonly QuestionDraft[]>>();

  protected readonly datatypes = datatypes;
  protected readonly isList = isList;
  protected readonly unknown = unknownAnswer;
  protected readonly message = fieldMessage;

  /** Earlier questions with answers, on which a condition can be. */
  protected earlier(index: number): readonly QuestionDraft[] {
    return this.all()
      .slice(0, index)
      .filter(({ datatype, code }) => isList(datatype) && code !== '');
  }

  protected answersOf(code: string): readonly AnswerDraft[] {
    return this.all().find((question) => question.code === code)?.values ?? [];
  }

  protected allowsUnknown(code: string): boolean {
    return this.all().find((question) => question.code === code)?.allowsUnknown ?? false;
  }

  protected add(): void {
    this.questions()().controlValue.set([...this.all(), blankQuestion()]);
  }

  protected remove(index: number): void {
    this.questions()().controlValue.set(this.all().toSpliced(index, 1));
  }

  protected up(index: number): void {
    const moved = this.all().slice(index, index + 1);
    this.questions()().controlValue.set(
      this.all()
        .toSpliced(index, 1)
        .toSpliced(index - 1, 0, ...moved),
    );
  }

  protected addAnswer({ values }: FieldTree<QuestionDraft>): void {
    values().controlValue.set([...values().value(), blankAnswer()]);
  }

  protected removeAnswer({ values }: FieldTree<QuestionDraft>, answer: number): void {
    values().controlValue.set(values().value().toSpliced(answer, 1));
  }

  /** What a question or an answer is called in a list: its words, or its code while it has none. */
  protected called({ label, code }: AnswerDraft): string {
    return label[this.screen.tag()] || label[defaultTag] || code;
  }

  private all(): readonly QuestionDraft[] {
    return this.questions()().value();
  }
}
