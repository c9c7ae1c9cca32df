import { Component, inject, input, output, signal } from '@angular/core';
import { AddPublicUpdateDocument } from '@ns/contract/city';
import { ScreenTexts } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { focusHeading } from '../form/focus-heading.ts';
import { textLimits } from '../form/text-limits.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noStore } from '../photos/photo-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/** Characters of an update, as the server takes them. */
const longestUpdate = 300;

/** „Още е така“ about a published report: with words and a photo, or with neither. */
@Component({
  selector: 'ns-update-form',
  imports: [screenParts, PhotoPicker],
  host: { style: 'display: block' },
  template: `
    <form class="stack" [formRoot]="form.fields">
      <h3 tabindex="-1">{{ t('city.updates.still') }}</h3>
      <ns-text-area-field
        [label]="t('city.updates.words')"
        [hint]="t('city.updates.wordsHint')"
        [rows]="3"
        [formField]="form.fields.text"
      />
      <ns-photo-picker [tray]="tray" [problems]="form.problemsUnder('photoIds')" />
      <ns-message [text]="form.failure()" />
      <div class="row">
        <ns-submit-button [busy]="form.busy() || tray.uploading()">{{ t('city.updates.send') }}</ns-submit-button>
        <ion-button type="button" fill="outline" (click)="closed.emit()">{{ t('form.cancel') }}</ion-button>
      </div>
    </form>
  `,
})
export class UpdateForm {
  readonly signalId = input.required<string>();
  /** Kept by the server; whether the staff reads it before it is shown. */
  readonly sent = output<{ readonly isRead: boolean }>();
  /** Not wanted after all. */
  readonly closed = output();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly tray = new PhotoTray(inject(PhotoUploader), noStore, undefined, 1);
  protected readonly form = new MutationForm(signal({ text: '' }), {
    rules: (path) => textLimits(path.text, this.t, { most: () => longestUpdate }),
    save: () => this.send(),
    at: ({ path, message }) => ({ path: path.replace(/^input\./, ''), message }),
    shows: ['photoIds'],
  });
  /** What was sent last: the same once more has the same key, changed words have another. */
  private last = { content: '', clientKey: '' };

  constructor() {
    focusHeading();
  }

  private async send(): Promise<void> {
    const [text, photoIds] = [this.form.model().text.trim(), this.tray.photoIds()];
    const content = JSON.stringify([this.signalId(), text, photoIds]);
    if (content !== this.last.content) {
      this.last = { content, clientKey: crypto.randomUUID() };
    }
    const update = { signalId: this.signalId(), clientKey: this.last.clientKey, text, photoIds };
    if (await this.form.send(AddPublicUpdateDocument, { input: update }, 'PublicSignal')) {
      this.sent.emit({ isRead: text !== '' || photoIds.length > 0 });
    }
  }
}
