import type { ComponentType } from '@angular/cdk/portal';
import { Component, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatSnackBar } from '@angular/material/snack-bar';
import { type LetterHeadFragment, NoteLetterDocument } from '@ns/contract/console';
import { MutationSender, ScreenTexts } from '@ns/web';
import { firstValueFrom } from 'rxjs';
import { screenParts } from '../appearance/screen-parts.ts';
import { LettersWatch } from '../live/letters-watch.ts';
import { AnswerLetter } from './answer-letter.ts';
import { DismissLetter } from './dismiss-letter.ts';

/** Notes a letter as the answer of the body to which the report was forwarded. @returns whether it was noted */
export type NoteAnswer = (letter: LetterHeadFragment) => Promise<boolean>;

/** What can be made of a letter that waits. */
@Component({
  selector: 'ns-letter-acts',
  imports: [screenParts],
  template: `
    @let title = letter().subject || ('letter.noSubject' | transloco);
    <div class="ns-buttons">
      @if (letter().answersBodyMail && noteAnswer()) {
        <button
          matButton="filled"
          type="button"
          data-testid="note-answer"
          [attr.aria-label]="'letter.asAnswerOf' | transloco: { title }"
          [disabled]="mutation.busy()"
          (click)="takeAnswer()"
        >
          <mat-icon svgIcon="check" aria-hidden="true" />{{ 'letter.asAnswer' | transloco }}
        </button>
      }
      @if (letter().aboutSignalId) {
        <button
          [matButton]="letter().answersBodyMail && noteAnswer() ? 'outlined' : 'filled'"
          type="button"
          data-testid="note-letter"
          [attr.aria-label]="'letter.noteOf' | transloco: { title }"
          [disabled]="mutation.busy()"
          (click)="note()"
        >
          <mat-icon svgIcon="note" aria-hidden="true" />{{ 'letter.note' | transloco }}
        </button>
      }
      <a
        [matButton]="letter().aboutSignalId ? 'outlined' : 'filled'"
        routerLink="/on-behalf"
        [queryParams]="{ letter: letter().id }"
        [attr.aria-label]="'letter.enterOf' | transloco: { title }"
      >
        <mat-icon svgIcon="add" aria-hidden="true" />{{ 'letter.enter' | transloco }}
      </a>
      @if (letter().senderAddress) {
        <button
          matButton="outlined"
          type="button"
          data-testid="answer-letter"
          [attr.aria-label]="'letter.answerOf' | transloco: { title }"
          (click)="answer()"
        >
          <mat-icon svgIcon="mail" aria-hidden="true" />{{ 'letter.answer' | transloco }}
        </button>
      }
      <button
        matButton="outlined"
        type="button"
        data-testid="dismiss-letter"
        [attr.aria-label]="'letter.dismissOf' | transloco: { title }"
        (click)="dismiss()"
      >
        {{ 'letter.dismiss' | transloco }}
      </button>
    </div>
    <ns-problem [text]="mutation.failure()" />
  `,
})
export class LetterActs {
  readonly letter = input.required<LetterHeadFragment>();
  /** Null where the report waits for no answer of a body, or the viewer does not note it. */
  readonly noteAnswer = input<NoteAnswer | null>(null);
  /** The letter waits no more, or somebody else was faster. */
  readonly done = output();

  private readonly dialog = inject(MatDialog);
  private readonly snackBar = inject(MatSnackBar);
  private readonly watch = inject(LettersWatch);
  private readonly t = inject(ScreenTexts).t;
  protected readonly mutation = new MutationSender();

  protected async note(): Promise<void> {
    if (await this.mutation.send(NoteLetterDocument, { letterId: this.letter().id }, 'Letter')) {
      this.settle('letter.noted');
    }
  }

  /** The answer of the body, then the letter itself with its photos as an internal note, so that it waits no more. */
  protected async takeAnswer(): Promise<void> {
    if (await this.noteAnswer()?.(this.letter())) {
      await this.note();
    }
  }

  protected answer(): Promise<void> {
    return this.decide(AnswerLetter, 'letter.answered');
  }

  protected dismiss(): Promise<void> {
    return this.decide(DismissLetter, 'letter.dismissed');
  }

  private async decide(form: ComponentType<unknown>, words: string): Promise<void> {
    const window = this.dialog.open(form, { data: this.letter(), width: '480px', restoreFocus: true });
    if ((await firstValueFrom(window.afterClosed())) === true) {
      this.settle(words);
    }
  }

  private settle(words: string): void {
    this.snackBar.open(this.t(words), undefined, { duration: 6_000 });
    this.watch.look();
    this.done.emit();
  }
}
