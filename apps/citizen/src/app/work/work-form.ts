import { Component, DestroyRef, type OnInit, computed, inject, input, output, signal } from '@angular/core';
import type { WorkActKind } from '@ns/contract/city';
import { ScreenTexts } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { textLimits } from '../form/text-limits.ts';
import { screenParts } from '../page/screen-parts.ts';
import { PhotoPicker } from '../photos/photo-picker.ts';
import type { PhotoStore } from '../photos/photo-store.ts';
import { PhotoTray } from '../photos/photo-tray.ts';
import { PhotoUploader } from '../photos/photo-uploader.ts';
import { WorkOutbox } from './work-outbox.ts';
import { WorkPhotoUploader } from './work-photo-uploader.ts';
import type { WorkSide } from './work-store.ts';

const longestWords = 2_000;

/** What a contractor says of one job: words and photos, taken by the device and sent when there is a network. */
@Component({
  selector: 'ns-work-form',
  imports: [screenParts, PhotoPicker],
  providers: [{ provide: PhotoUploader, useExisting: WorkPhotoUploader }],
  host: { style: 'display: block' },
  template: `
    <form class="stack" [formRoot]="form.fields">
      @if (kind() === 'PROPOSE_DONE') {
        <h3>{{ t('work.before') }}</h3>
        <ns-photo-picker [tray]="before" [hint]="false" waits="work.photoWaits" />
        <h3>{{ t('work.after') }}</h3>
        <ns-photo-picker [tray]="after" [hint]="false" waits="work.photoWaits" />
      }
      <ns-text-area-field [label]="t('work.text.' + kind())" [rows]="3" [formField]="form.fields.text" />
      <ns-message [text]="form.failure()" />
      <div class="row">
        <ns-submit-button [busy]="form.busy() || isPreparing()">{{ t('work.send.' + kind()) }}</ns-submit-button>
        <ion-button fill="clear" type="button" (click)="closed.emit()">{{ t('work.cancel') }}</ion-button>
      </div>
    </form>
  `,
  styles: `
    h3 {
      margin: 0;
      font-size: 1rem;
    }
  `,
})
export class WorkForm implements OnInit {
  readonly token = input.required<string>();
  readonly orderId = input.required<string>();
  readonly kind = input.required<WorkActKind>();
  /** It was taken by the device, or nothing is to be said. */
  readonly closed = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly outbox = inject(WorkOutbox);
  private readonly uploader = inject(WorkPhotoUploader);
  private readonly sending = { upload: (...photo: Parameters<PhotoUploader['upload']>) => this.upload(photo) };
  protected readonly before = new PhotoTray(this.sending, this.draft('before'), undefined, 2);
  protected readonly after = new PhotoTray(this.sending, this.draft('after'), undefined, 3);
  /** A photo that is made smaller just now would be left behind. */
  protected readonly isPreparing = computed(() =>
    [...this.before.items(), ...this.after.items()].some(({ state }) => state === 'preparing'),
  );
  protected readonly form = new MutationForm(signal({ text: '' }), {
    rules: (path) => {
      requiredText(
        path.text,
        () => this.t('work.missing.' + this.kind()),
        () => this.kind() === 'PROPOSE_DONE' || this.kind() === 'QUESTION',
      );
      textLimits(path.text, this.t, { most: () => longestWords });
    },
    save: () => this.save(),
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => void Promise.all([this.before.release(), this.after.release()]));
  }

  ngOnInit(): void {
    void this.before.restore();
    void this.after.restore();
  }

  /** Photos that are chosen and not sent outlive the page, by their order. */
  private draft(side: WorkSide): PhotoStore {
    const store = () => this.outbox.draftOf(this.orderId(), side);
    return {
      all: () => store().all(),
      put: (photo) => store().put(photo),
      remove: (id) => store().remove(id),
      clear: () => store().clear(),
    };
  }

  private upload(photo: Parameters<PhotoUploader['upload']>): ReturnType<PhotoUploader['upload']> {
    return this.uploader.use(this.token()).upload(...photo);
  }

  private async save(): Promise<void> {
    const act = {
      key: crypto.randomUUID(),
      token: this.token(),
      orderId: this.orderId(),
      kind: this.kind(),
      text: this.form.model().text.trim(),
      queuedAt: new Date().toISOString(),
      refusal: '',
    };
    const isDone = act.kind === 'PROPOSE_DONE';
    try {
      await this.outbox.enqueue(act, isDone ? { before: this.before, after: this.after } : {});
      this.closed.emit();
    } catch {
      this.form.object('text', this.t('work.noStorage'));
    }
  }
}
