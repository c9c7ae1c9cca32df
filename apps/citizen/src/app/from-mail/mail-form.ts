import { Component, computed, effect, inject, input, linkedSignal, output } from '@angular/core';
import { min } from '@angular/forms/signals';
import {
  AddPhotosFromMailDocument,
  AnswerFromMailDocument,
  DisputeFromMailDocument,
  type MailActionFoundFragment,
  type MailActionOutcomeFragment,
  RateFromMailDocument,
} from '@ns/contract/city';
import { type RequestFailure, GraphqlClient, LocalDates, ScreenTexts } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { FollowUpReport } from '../draft/follow-up-report.ts';
import { longestComment, longestText, textLimits } from '../form/text-limits.ts';
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
  private readonly dates = inject(LocalDates);
  private readonly followUp = inject(FollowUpReport);

  protected readonly tray = new PhotoTray(inject(PhotoUploader), noStore);
  private readonly model = linkedSignal<number, { readonly stars: number; readonly text: string }>({
    source: this.pressed,
    computation: (stars, before) => ({ stars, text: before?.value.text ?? '' }),
  });
  protected readonly form = new MutationForm(this.model, {
    rules: (path) => {
      min(path.stars, () => (this.action() === 'RATE' ? 1 : undefined), {
        message: () => this.t('fromMail.missing.RATE'),
      });
      requiredText(
        path.text,
        () => this.t(this.reply().missing),
        () => this.takesWords(),
      );
      textLimits(path.text, this.t, { most: () => (this.action() === 'RATE' ? longestComment : longestText) });
    },
    save: () => this.send(),
    at: ({ path, message }) => ({ path: path.replace(/\b(reason|comment)$/, 'text'), message }),
    shows: ['photoIds'],
  });
  protected readonly action = computed(() => this.found().action);
  /** The rating that was given by this link, which a new one replaces. */
  protected readonly earlier = computed(() => {
    const { usedAt, signal: about } = this.found();
    return usedAt && about.rating ? { at: this.dates.date(usedAt), stars: about.rating } : null;
  });
  protected readonly way = wayWhileSending(this.form.busy, () => this.openWay());
  /** The words of an answer. */
  protected readonly reply = computed(() => replyWords[this.way()]);
  protected readonly sendLabel = computed(() => {
    const action = this.action();
    return this.t(action === 'RATE' || action === 'ADD_PHOTOS' ? `${actionWords[action]}.send` : this.reply().send);
  });
  /** Whether the action is words: an answer or an objection. */
  private readonly takesWords = computed(() => this.action() === 'ANSWER' || this.action() === 'DISPUTE');

  constructor() {
    effect(() => {
      // What was wrong on the way that was open before is no news about this one.
      this.way();
      this.form.clear();
    });
  }

  private async send(): Promise<void> {
    if (this.action() === 'ADD_PHOTOS' && this.tray.photoIds().length === 0) {
      return this.form.object('photoIds', this.t('fromMail.missing.ADD_PHOTOS'));
    }
    if (this.action() === 'ANSWER' && this.way() === 'newReport') {
      return this.followUp.begin(this.found().signal, this.model().text.trim(), this.tray.files());
    }
    const answer = await this.form.receive(() => this.act(), ...(['MailActionSignal', 'MailLinkError'] as const));
    if (answer) {
      this.settled.emit(answer);
    } else if (this.action() === 'ANSWER' && this.form.failure()) {
      this.stale.emit();
    }
  }

  private async act(): Promise<MailActionOutcomeFragment | RequestFailure> {
    const [token, text, photoIds] = [this.token(), this.model().text.trim(), this.tray.photoIds()];
    switch (this.action()) {
      case 'RATE':
        return this.client.mutate(RateFromMailDocument, { token, stars: this.model().stars, comment: text || null });
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
