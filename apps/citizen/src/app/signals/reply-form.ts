import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { AnswerQuestionDocument, DisputeOutcomeDocument } from '@ns/contract/own';
import { hostElement, ScreenTexts } from '@ns/web';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { focusHeading } from '../form/focus-heading.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noStore } from '../photos/photo-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/**
 * What the reporter writes back, with photos: the answer to a question for which the signal waits, or why the outcome
 * is not right, with which the signal is opened again.
 */
@Component({
  selector: 'ns-reply-form',
  imports: [screenParts, PhotoPicker],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate (submit)="$event.preventDefault(); send()">
      <h2 [attr.tabindex]="isAnswer() ? null : -1">{{ t(words().heading) }}</h2>
      @if (isAnswer()) {
        <ns-notice kind="waiting"
          ><span class="prose">{{ signal().question }}</span></ns-notice
        >
      }
      <ns-text-area-field
        [label]="t(words().text)"
        [hint]="isAnswer() ? '' : t('dispute.hint')"
        [value]="text()"
        (valueChange)="write($event)"
        [error]="missing() ? t(words().missing) : form.problemAt(isAnswer() ? 'text' : 'reason')"
      />
      <ns-photo-picker [tray]="tray" [problems]="form.problemsUnder('photoIds')" />
      <ns-message [text]="form.failure()" />
      <div class="row">
        <ns-submit-button [busy]="form.busy() || tray.uploading()">{{ t(words().send) }}</ns-submit-button>
        @if (!isAnswer()) {
          <ion-button type="button" fill="outline" (click)="cancelled.emit()">{{ t('form.cancel') }}</ion-button>
        }
      </div>
    </form>
  `,
})
export class ReplyForm {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  readonly kind = input.required<keyof typeof replies>();
  readonly cancelled = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly host = hostElement();

  protected readonly isAnswer = computed(() => this.kind() === 'answer');
  protected readonly words = computed(() => replies[this.kind()]);
  protected readonly tray = new PhotoTray(inject(PhotoUploader), noStore);
  protected readonly text = signal('');
  protected readonly form = new MutationForm(['text', 'reason', 'photoIds']);
  protected readonly missing = signal(false);

  constructor() {
    focusHeading();
  }

  /** A complaint about an old text is none about the new one. */
  protected write(text: string): void {
    this.text.set(text);
    this.missing.set(false);
    this.form.clearFields();
  }

  protected async send(): Promise<void> {
    const text = this.text().trim();
    this.missing.set(text === '');
    if (this.missing()) {
      focusFirstProblem(this.host);
      return;
    }
    const sent = { signalId: this.signal().id, photoIds: this.tray.photoIds() };
    await (this.isAnswer()
      ? this.form.send(AnswerQuestionDocument, { ...sent, text }, 'CitizenSignal')
      : this.form.send(DisputeOutcomeDocument, { ...sent, reason: text }, 'CitizenSignal'));
  }
}

/** The words of each reply, by their keys. */
const replies = {
  answer: { heading: 'answer.heading', text: 'answer.text', missing: 'answer.missing', send: 'answer.send' },
  dispute: { heading: 'dispute.heading', text: 'dispute.reason', missing: 'dispute.missing', send: 'dispute.send' },
} as const;
