import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SignalDetailsFragment } from '@ns/contract/citizen';
import { DisputeOutcomeDocument } from '@ns/contract/own';
import { GraphqlClient } from '@ns/web';
import { type FieldProblem, problemAt, problemsUnder } from '../form/field-problems.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { focusHeading } from '../form/focus-heading.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextAreaField } from '../form/text-area-field.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { noShelf } from '../photos/photo-shelf.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';

/** The reporter disagrees with the outcome and says why; the signal is opened again. */
@Component({
  selector: 'ns-dispute-form',
  imports: [IonButton, TranslocoDirective, Notice, SubmitButton, TextAreaField, PhotoPicker],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate *transloco="let t" (submit)="$event.preventDefault(); dispute()">
      <h2 tabindex="-1">{{ t('dispute.heading') }}</h2>
      <ns-text-area-field
        [label]="t('dispute.reason')"
        [hint]="t('dispute.hint')"
        [value]="reason()"
        (valueChange)="write($event)"
        [error]="missing() ? t('dispute.missing') : problemAt(problems(), 'reason')"
      />
      <ns-photo-picker [tray]="tray" [problems]="problemsUnder(problems(), 'photoIds')" />
      @if (failure(); as message) {
        <ns-notice kind="danger">{{ message }}</ns-notice>
      }
      <div class="row">
        <ns-submit-button [busy]="busy() || tray.uploading()">{{ t('dispute.send') }}</ns-submit-button>
        <ion-button type="button" fill="outline" (click)="cancelled.emit()">{{ t('form.cancel') }}</ion-button>
      </div>
    </form>
  `,
})
export class DisputeForm {
  readonly signal = input.required<SignalDetailsFragment>();
  readonly cancelled = output();

  private readonly client = inject(GraphqlClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly tray = new PhotoTray(inject(PhotoUploader), noShelf);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;
  protected readonly problemsUnder = problemsUnder;
  protected readonly missing = signal(false);

  constructor() {
    focusHeading();
  }

  /** A complaint about an old text is none about the new one. */
  protected write(reason: string): void {
    this.reason.set(reason);
    this.missing.set(false);
    this.problems.set([]);
  }

  protected async dispute(): Promise<void> {
    this.missing.set(this.reason().trim() === '');
    if (this.missing()) {
      focusFirstProblem(this.host.nativeElement);
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    this.problems.set([]);
    const answer = await this.client.mutate(DisputeOutcomeDocument, {
      signalId: this.signal().id,
      reason: this.reason().trim(),
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
