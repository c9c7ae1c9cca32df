import { Component, computed, effect, inject, input, linkedSignal, model, output } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { AnswerQuestionDocument, DisputeOutcomeDocument } from '@ns/contract/own';
import { ScreenTexts } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { FollowUpReport } from '../draft/follow-up-report.ts';
import { focusHeading } from '../form/focus-heading.ts';
import { textLimits } from '../form/text-limits.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noStore } from '../photos/photo-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';
import { answerWay, type ReplyWay, replyWords, wayWhileSending } from './reply-way.ts';

/**
 * What the reporter writes back, with photos: the answer to a question for which the signal waits, or why the outcome
 * is not right, with which the signal is opened again. An answer whose question the staff closes meanwhile stays, and
 * goes the way that is open then.
 */
@Component({
  selector: 'ns-reply-form',
  imports: [screenParts, PhotoPicker],
  host: { style: 'display: block' },
  template: `
    <form class="stack" [formRoot]="form.fields">
      <h2 [attr.tabindex]="isAnswer() ? null : -1">{{ t(words().heading) }}</h2>
      @if (words().closed; as closed) {
        <ns-notice kind="information" role="status">{{ t(closed, { status: signal().statusLabel }) }}</ns-notice>
      } @else if (way() === 'answer') {
        <ns-notice kind="waiting"
          ><span class="prose">{{ signal().question }}</span></ns-notice
        >
      }
      <ns-text-area-field
        [label]="t(words().text)"
        [hint]="way() === 'dispute' ? t('dispute.hint') : ''"
        [formField]="form.fields.text"
      />
      <ns-photo-picker [tray]="tray" [problems]="form.problemsUnder('photoIds')" />
      <ns-message [text]="form.failure()" />
      <div class="row">
        <ns-submit-button [busy]="form.busy() || tray.uploading()">{{ t(words().send) }}</ns-submit-button>
        @if (way() !== 'answer') {
          <ion-button type="button" fill="outline" (click)="cancel()">{{ t('form.cancel') }}</ion-button>
        }
      </div>
    </form>
  `,
})
export class ReplyForm {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  readonly kind = input.required<'answer' | 'dispute'>();
  /** Whether there are words that were not sent. */
  readonly unsent = model(false);
  readonly cancelled = output();
  /** The server refused: what is shown may no longer be true. */
  readonly stale = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly followUp = inject(FollowUpReport);

  protected readonly isAnswer = computed(() => this.kind() === 'answer');
  protected readonly tray = new PhotoTray(inject(PhotoUploader), noStore);
  /** With the first letter there are unsent words: news of that moment must not take them away. */
  private readonly model = linkedSignal(() => ({ text: '' }), {
    set: (written, keep) => {
      keep(written);
      this.unsent.set(true);
    },
  });
  protected readonly form = new MutationForm(this.model, {
    rules: (path) => {
      requiredText(path.text, () => this.t(this.words().missing));
      textLimits(path.text, this.t);
    },
    save: () => this.send(),
    at: ({ path, message }) => ({ path: path.replace(/\breason$/, 'text'), message }),
    shows: ['photoIds'],
  });
  protected readonly way = wayWhileSending(this.form.busy, () => this.openWay());
  protected readonly words = computed(() => replyWords[this.way()]);

  constructor() {
    focusHeading();
    effect(() => {
      // What was wrong on the way that was open before is no news about this one.
      this.way();
      this.form.clear();
    });
  }

  protected cancel(): void {
    this.unsent.set(false);
    this.cancelled.emit();
  }

  private async send(): Promise<void> {
    if (await this.take(this.way(), this.form.model().text.trim())) {
      this.form.fields().reset();
      this.unsent.set(false);
    } else if (this.form.failure()) {
      this.stale.emit();
    }
  }

  private async take(way: ReplyWay, text: string): Promise<boolean> {
    const sent = { signalId: this.signal().id, photoIds: this.tray.photoIds() };
    switch (way) {
      case 'answer':
      case 'lateAnswer':
        return Boolean(await this.form.send(AnswerQuestionDocument, { ...sent, text }, 'CitizenSignal'));
      case 'dispute':
      case 'disputeInstead':
        return Boolean(await this.form.send(DisputeOutcomeDocument, { ...sent, reason: text }, 'CitizenSignal'));
      case 'newReport':
        await this.followUp.begin(this.signal(), text, this.tray.files());
        return true;
    }
  }

  private openWay(): ReplyWay {
    if (!this.isAnswer()) {
      return 'dispute';
    }
    const { availableActions, takesLateAnswer } = this.signal();
    return answerWay({
      isAsked: availableActions.includes('ANSWER'),
      takesLateAnswer,
      isDisputable: availableActions.includes('DISPUTE'),
    });
  }
}
