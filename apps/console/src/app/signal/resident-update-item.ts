import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, inject, input, signal } from '@angular/core';
import {
  CoverPhotoDocument,
  PublishUpdateDocument,
  RefuseUpdateDocument,
  type UpdatePartsFragment,
} from '@ns/contract/console';
import { LocalDates, MutationSender, ScreenTexts } from '@ns/web';
import { fieldMessage, MutationForm, requiredText } from '@ns/web/forms';
import { Permissions } from '../access/permissions.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldParts } from '../form/form-parts.ts';
import { CoverStrip } from './cover-strip.ts';
import { LookLine } from './look-line.ts';
import { PhotoStrip } from './photo-strip.ts';

/** How each state looks. */
const looks = {
  COUNTED: { tone: 'ended', icon: 'unseen' },
  WAITING: { tone: 'waiting', icon: 'clock' },
  PUBLISHED: { tone: 'done', icon: 'eye' },
  REFUSED: { tone: 'ended', icon: 'unseen' },
  WITHDRAWN: { tone: 'ended', icon: 'undo' },
} as const;

/** One update of a resident; who may publish shows it to everybody, or refuses it with a reason for its author. */
@Component({
  selector: 'ns-resident-update-item',
  imports: [screenParts, fieldParts, CdkTextareaAutosize, CoverStrip, LookLine, PhotoStrip],
  templateUrl: './resident-update-item.html',
  styles: `
    :host,
    form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 8px;
    }
    form,
    .ask {
      width: 100%;
    }
    .ask {
      display: grid;
    }
    .words {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .answers {
      --mat-button-text-label-text-color: currentColor;
    }
  `,
})
export class ResidentUpdateItem {
  private readonly permissions = inject(Permissions);
  private readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly message = fieldMessage;

  readonly update = input.required<UpdatePartsFragment>();

  protected readonly look = computed(() => looks[this.update().state]);
  protected readonly mayPublish = computed(() => this.permissions.has('signal.publish'));
  protected readonly mutation = new MutationSender();
  /** What is asked before it is shown: whether the photo was looked at, and then whether personal data may stay. */
  protected readonly asks = signal<'photo' | 'words' | null>(null);
  /** Personal data in its words. */
  protected readonly found = signal('');
  protected readonly isRefusing = signal(false);
  protected readonly form = new MutationForm(signal({ reason: '' }), {
    rules: (path) => requiredText(path.reason, () => this.t('residentUpdates.whyNeeded')),
    save: () => this.refuse(),
  });

  protected show(): void {
    if (this.update().photo?.look?.state === 'FAILED') {
      this.asks.set('photo');
    } else {
      void this.publish(false);
    }
  }

  /** Says of the photo that there is nothing to cover, and goes on. */
  protected async confirmPhoto(): Promise<void> {
    const { photo } = this.update();
    const seen = photo && { photoId: photo.id, areas: [], version: photo.coversVersion };
    if (!seen || (await this.mutation.send(CoverPhotoDocument, seen, 'Photo'))) {
      await this.publish(false);
    }
  }

  protected async publish(personalDataConfirmed: boolean): Promise<void> {
    const variables = { id: this.update().id, personalDataConfirmed };
    const answer = await this.mutation.send(PublishUpdateDocument, variables, 'Signal', 'PersonalDataError');
    const findings = answer?.__typename === 'PersonalDataError' ? answer.findings : [];
    this.found.set(findings.map(({ label, words }) => `${label} „${words}“`).join(', '));
    this.asks.set(findings.length > 0 ? 'words' : null);
  }

  private async refuse(): Promise<void> {
    const { reason } = this.form.model();
    if (await this.form.send(RefuseUpdateDocument, { id: this.update().id, reason: reason.trim() }, 'Signal')) {
      this.form.fields().reset({ reason: '' });
      this.isRefusing.set(false);
    }
  }
}
