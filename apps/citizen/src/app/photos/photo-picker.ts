import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonList } from '@ionic/angular/ion-list';
import { IonProgressBar } from '@ionic/angular/ion-progress-bar';
import { IonThumbnail } from '@ionic/angular/ion-thumbnail';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts } from '@ns/web';
import { deviceNetwork } from '../device/network.ts';
import { PhotoButton } from './photo-button.ts';
import type { PhotoTray } from './photo-tray.ts';
import { PhotoUploader } from './photo-uploader.ts';

/** Chooses photos and shows how far each one got. */
@Component({
  selector: 'ns-photo-picker',
  imports: [IonIcon, IonButton, IonItem, IonLabel, IonList, IonProgressBar, IonThumbnail, PhotoButton],
  host: { class: 'stack tight' },
  templateUrl: './photo-picker.html',
  styles: `
    .name {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .arrived {
      display: flex;
      gap: 0.35rem;
      align-items: center;
      color: var(--ns-leaf);
      font-weight: 570;
    }

    .arrived ion-icon {
      color: inherit;
      font-size: 1.1rem;
    }

    .field-hint:empty {
      display: none;
    }

    /* The bar says what the number says, at once. */
    ion-progress-bar::part(progress) {
      transition: none;
    }
  `,
})
export class PhotoPicker {
  readonly tray = input.required<PhotoTray>();
  /** The server's complaints about the photos of the form as a whole. */
  readonly problems = input<readonly string[]>([]);

  /** Whether it says how many there may be before one chooses. */
  readonly hint = input(true);
  /** What is said of a photo that waits for a network; key of the dictionaries. */
  readonly waits = input('photos.interrupted');

  protected readonly t = inject(ScreenTexts).t;
  protected readonly uploader = inject(PhotoUploader);
  protected readonly most = computed(() => this.tray().most);
  /** What is said below the button: of one photo in other words than of several. */
  protected readonly said = computed(() => {
    const [text, most] = [this.leftOut() ? 'photos.leftOut' : 'photos.hint', this.most()];
    return this.leftOut() || this.hint() ? this.t(most === 1 ? `${text}One` : text, { most }) : '';
  });
  protected readonly leftOut = signal(false);
  protected readonly withoutPreview = signal<ReadonlySet<string>>(new Set());

  constructor() {
    inject(DestroyRef).onDestroy(inject(deviceNetwork).onReturn(() => this.tray().retryInterrupted()));
  }

  /** Whole percent; a hundred only when it has arrived. */
  protected percent(progress: number): number {
    return Math.min(99, Math.floor(progress * 100));
  }

  /** Not everything that can be chosen can be shown by every browser; what is made of it can. */
  protected noPreview(url: string): void {
    this.withoutPreview.update((urls) => new Set(urls).add(url));
  }

  protected async add(files: readonly File[]): Promise<void> {
    this.leftOut.set(files.length > this.tray().roomFor());
    await this.tray().add(files);
  }
}
