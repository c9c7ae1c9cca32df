import { Component, ElementRef, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SignalDetailsFragment } from '@ns/contract/citizen';
import { AnswerQuestionDocument } from '@ns/contract/own';
import { GraphqlClient } from '@ns/web';
import { type FieldProblem, problemAt, problemsUnder } from '../form/field-problems.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextAreaField } from '../form/text-area-field.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noShelf } from '../photos/photo-shelf.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/** The municipality asked something; the signal waits for this answer. */
@Component({
  selector: 'ns-answer-form',
  imports: [TranslocoDirective, Notice, SubmitButton, TextAreaField, PhotoPicker],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate *transloco="let t" (submit)="$event.preventDefault(); answer()">
      <h2>{{ t('answer.heading') }}</h2>
      <ns-notice kind="waiting"
        ><span class="prose">{{ signal().question }}</span></ns-notice
      >
      <ns-text-area-field
        [label]="t('answer.text')"
        [value]="text()"
        (valueChange)="write($event)"
        [error]="missing() ? t('answer.missing') : problemAt(problems(), 'text')"
      />
      <ns-photo-picker [tray]="tray" [problems]="problemsUnder(problems(), 'photoIds')" />
      @if (failure(); as message) {
        <ns-notice kind="danger">{{ message }}</ns-notice>
      }
      <div class="row">
        <ns-submit-button [busy]="busy() || tray.uploading()">{{ t('answer.send') }}</ns-submit-button>
      </div>
    </form>
  `,
})
export class AnswerForm {
  readonly signal = input.required<SignalDetailsFragment>();

  private readonly client = inject(GraphqlClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly tray = new PhotoTray(inject(PhotoUploader), noShelf);
  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;
  protected readonly problemsUnder = problemsUnder;
  protected readonly missing = signal(false);

  /** A complaint about an old text is none about the new one. */
  protected write(text: string): void {
    this.text.set(text);
    this.missing.set(false);
    this.problems.set([]);
  }

  protected async answer(): Promise<void> {
    this.missing.set(this.text().trim() === '');
    if (this.missing()) {
      focusFirstProblem(this.host.nativeElement);
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    this.problems.set([]);
    const answer = await this.client.mutate(AnswerQuestionDocument, {
      signalId: this.signal().id,
      text: this.text().trim(),
      photoIds: this.tray.photoIds(),
    });
    this.busy.set(false);
    if (answer.__typename === 'InvalidInputError') {
      this.problems.set(answer.fields);
      focusFirstProblem(this.host.nativeElement);
    } else if (answer.__typename !== 'CitizenSignal') {
      this.failure.set(answer.message);
    }
  }
}
