import { Component, inject, input, output, signal } from '@angular/core';
import { AddPhotosDocument, type OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { focusHeading } from '../form/focus-heading.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noStore } from '../photos/photo-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/** Photos for a signal that was sent already. */
@Component({
  selector: 'ns-add-photos-form',
  imports: [screenParts, PhotoPicker],
  host: { style: 'display: block' },
  template: `
    <form class="stack" [formRoot]="form.fields">
      <h2 tabindex="-1">{{ t('addPhotos.heading') }}</h2>
      <ns-photo-picker [tray]="tray" [problems]="form.problemsUnder('photoIds')" />
      <ns-message [text]="form.failure()" />
      <div class="row">
        <ns-submit-button [busy]="form.busy() || tray.uploading()">{{ t('addPhotos.send') }}</ns-submit-button>
        <ion-button type="button" fill="outline" (click)="closed.emit()">{{ t('form.cancel') }}</ion-button>
      </div>
    </form>
  `,
})
export class AddPhotosForm {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  /** Sent, or not wanted after all. */
  readonly closed = output();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly tray = new PhotoTray(inject(PhotoUploader), noStore);
  protected readonly form = new MutationForm(signal({}), { save: () => this.send(), shows: ['photoIds'] });

  constructor() {
    focusHeading();
  }

  private async send(): Promise<void> {
    const sent = { signalId: this.signal().id, photoIds: this.tray.photoIds() };
    if (await this.form.send(AddPhotosDocument, sent, 'CitizenSignal')) {
      this.closed.emit();
    }
  }
}
