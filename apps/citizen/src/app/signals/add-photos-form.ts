import { Component, inject, input, output, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { TranslocoDirective } from '@jsverse/transloco';
import { AddPhotosDocument, type SignalDetailsFragment } from '@ns/contract/citizen';
import { GraphqlClient } from '@ns/web';
import { type FieldProblem, problemsUnder } from '../form/field-problems.ts';
import { focusHeading } from '../form/focus-heading.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noShelf } from '../photos/photo-shelf.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/** Photos for a signal that was sent already. */
@Component({
  selector: 'ns-add-photos-form',
  imports: [IonButton, TranslocoDirective, Notice, SubmitButton, PhotoPicker],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate *transloco="let t" (submit)="$event.preventDefault(); send()">
      <h2 tabindex="-1">{{ t('addPhotos.heading') }}</h2>
      <ns-photo-picker [tray]="tray" [problems]="problemsUnder(problems(), 'photoIds')" />
      @if (failure(); as message) {
        <ns-notice kind="danger">{{ message }}</ns-notice>
      }
      <div class="row">
        <ns-submit-button [busy]="busy() || tray.uploading()">{{ t('addPhotos.send') }}</ns-submit-button>
        <ion-button type="button" fill="outline" (click)="closed.emit()">{{ t('form.cancel') }}</ion-button>
      </div>
    </form>
  `,
})
export class AddPhotosForm {
  readonly signal = input.required<SignalDetailsFragment>();
  /** Sent, or not wanted after all. */
  readonly closed = output();

  private readonly client = inject(GraphqlClient);

  protected readonly tray = new PhotoTray(inject(PhotoUploader), noShelf);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemsUnder = problemsUnder;

  constructor() {
    focusHeading();
  }

  protected async send(): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    this.problems.set([]);
    const answer = await this.client.mutate(AddPhotosDocument, {
      signalId: this.signal().id,
      photoIds: this.tray.photoIds(),
    });
    this.busy.set(false);
    if (answer.__typename === 'InvalidInputError') {
      this.problems.set(answer.fields);
    } else if (answer.__typename === 'CitizenSignal') {
      this.closed.emit();
    } else {
      this.failure.set(answer.message);
    }
  }
}
