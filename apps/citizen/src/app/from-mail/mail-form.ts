import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  AddPhotosFromMailDocument,
  AnswerFromMailDocument,
  type CitizenAction,
  DisputeFromMailDocument,
  type MailActionOutcomeFragment,
  RateFromMailDocument,
} from '@ns/contract/city';
import { type RequestFailure, GraphqlClient, ScreenTexts, hostElement } from '@ns/web';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noStore } from '../photos/photo-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';
import { actionWords } from './action-words.ts';
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
  readonly action = input.required<CitizenAction>();
  readonly question = input('');
  /** The star that was pressed in the mail; 0 for none. */
  readonly pressed = input(0);
  /** What became of it: the signal after the action, or a link that cannot be used any more. */
  readonly settled = output<MailActionOutcomeFragment>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly host = hostElement();

  protected readonly tray = new PhotoTray(inject(PhotoUploader), noStore);
  protected readonly text = signal('');
  protected readonly stars = linkedSignal(() => this.pressed());
  protected readonly form = new MutationForm(['text', 'reason', 'stars', 'comment', 'photoIds']);
  /** Sent with something missing: it is said where it is. */
  protected readonly tried = signal(false);
  protected readonly words = actionWords;
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
    const answer = await this.form.receive(() => this.act(), ...(['MailActionSignal', 'MailLinkError'] as const));
    if (answer) {
      this.settled.emit(answer);
    }
  }

  private async act(): Promise<MailActionOutcomeFragment | RequestFailure> {
    const [token, text, photoIds] = [this.token(), this.text().trim(), this.tray.photoIds()];
    switch (this.action()) {
      case 'RATE':
        return this.client.mutate(RateFromMailDocument, { token, stars: this.stars(), comment: text || null });
      case 'DISPUTE':
        return this.client.mutate(DisputeFromMailDocument, { token, reason: text, photoIds });
      case 'ADD_PHOTOS':
        return this.client.mutate(AddPhotosFromMailDocument, { token, photoIds });
      default:
        return this.client.mutate(AnswerFromMailDocument, { token, text, photoIds });
    }
  }
}
