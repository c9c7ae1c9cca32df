import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  AddPhotosFromMailDocument,
  AnswerFromMailDocument,
  DisputeFromMailDocument,
  type MailActionFoundFragment,
  type MailActionOutcomeFragment,
  RateFromMailDocument,
} from '@ns/contract/city';
import { type RequestFailure, GraphqlClient, ScreenTexts, hostElement } from '@ns/web';
import { FollowUpReport } from '../draft/follow-up-report.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noStore } from '../photos/photo-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';
import { actionWords } from './action-words.ts';
import { answerWay, type ReplyWay, replyWords, wayWhileSending } from '../signals/reply-way.ts';
import { StarChoice } from '../signals/star-choice.ts';

/** The one form of a mail's link: answer, stars, objection or photos. */
@Component({
  selector: 'ns-mail-form',
  imports: [screenParts, PhotoPicker, StarChoice],
  host: { style: 'display: block' },
  templateUrl: './mail-form.html',
})
export class MailForm {
  readonly token = input.required<string>();
  readonly found = input.required<MailActionFoundFragment>();
  /** The star that was pressed in the mail; 0 for none. */
  readonly pressed = input(0);
  /** What became of it: the signal after the action, or a link that cannot be used any more. */
  readonly settled = output<MailActionOutcomeFragment>();
  /** An answer was refused: what was found may no longer be true. */
  readonly stale = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly followUp = inject(FollowUpReport);
  private readonly host = hostElement();

  protected readonly tray = new PhotoTray(inject(PhotoUploader), noStore);
  protected readonly text = signal('');
  protected readonly stars = linkedSignal(() => this.pressed());
  protected readonly form = new MutationForm(['text', 'reason', 'stars', 'comment', 'photoIds']);
  /** Sent with something missing: it is said where it is. */
  protected readonly tried = signal(false);
  protected readonly action = computed(() => this.found().action);
  protected readonly way = wayWhileSending(this.form.busy, () => this.openWay());
  /** The words of an answer. */
  protected readonly reply = computed(() => replyWords[this.way()]);
  protected readonly sendLabel = computed(() => {
    const action = this.action();
    return this.t(action === 'RATE' || action === 'ADD_PHOTOS' ? `${actionWords[action]}.send` : this.reply().send);
  });
  protected readonly missing = computed(() => {
    switch (this.action()) {
      case 'RATE':
        return this.stars() === 0;
      case 'ADD_PHOTOS':
        return this.tray.photoIds().length === 0;
      default:
        return this.text().trim() === '';
    }
  });

  constructor() {
    effect(() => {
      // What was wrong on the way that was open before is no news about this one.
      this.way();
      this.form.clear();
    });
  }

  /** A complaint about an old text is none about the new one. */
  protected write(text: string): void {
    this.text.set(text);
    this.tried.set(false);
    this.form.clearFields();
  }

  protected async send(): Promise<void> {
    this.tried.set(true);
    if (this.missing()) {
      focusFirstProblem(this.host);
      return;
    }
    if (this.action() === 'ANSWER' && this.way() === 'newReport') {
      await this.followUp.begin(this.found().signal, this.text().trim(), this.tray.files());
      return;
    }
    const answer = await this.form.receive(() => this.act(), ...(['MailActionSignal', 'MailLinkError'] as const));
    if (answer) {
      this.settled.emit(answer);
    } else if (this.action() === 'ANSWER' && this.form.failure()) {
      this.stale.emit();
    }
  }

  private async act(): Promise<MailActionOutcomeFragment | RequestFailure> {
    const [token, text, photoIds] = [this.token(), this.text().trim(), this.tray.photoIds()];
    switch (this.action()) {
      case 'RATE':
        return this.client.mutate(RateFromMailDocument, { token, stars: this.stars(), comment: text || null });
      case 'ADD_PHOTOS':
        return this.client.mutate(AddPhotosFromMailDocument, { token, photoIds });
      default:
        return this.reply().field === 'reason'
          ? this.client.mutate(DisputeFromMailDocument, { token, reason: text, photoIds })
          : this.client.mutate(AnswerFromMailDocument, { token, text, photoIds });
    }
  }

  private openWay(): ReplyWay {
    const { action, isAvailable, instead, signal: about } = this.found();
    return action === 'DISPUTE'
      ? 'dispute'
      : answerWay({
          isAsked: isAvailable && about.question !== null,
          takesLateAnswer: isAvailable,
          isDisputable: instead === 'DISPUTE',
        });
  }
}
