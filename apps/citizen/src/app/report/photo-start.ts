import { Component, computed, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonThumbnail } from '@ionic/angular/ion-thumbnail';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts } from '@ns/web';
import { PhotoButton } from '../photos/photo-button.ts';
import type { PhotoTray } from '../photos/photo-tray.ts';

/** Begins a signal with what one sees: a photo first, words later. */
@Component({
  selector: 'ns-photo-start',
  imports: [IonIcon, IonButton, IonThumbnail, PhotoButton],
  template: `
    @if (tray().items().length > 0) {
      <div class="row">
        @for (photo of tray().items(); track photo.id) {
          <ion-thumbnail>
            @if (photo.state === 'unreadable') {
              <ion-icon name="picture" aria-hidden="true" />
            } @else {
              <img [src]="photo.previewUrl" [alt]="t('photos.alt', { number: $index + 1 })" />
            }
          </ion-thumbnail>
          <ion-button
            type="button"
            fill="clear"
            shape="round"
            [attr.aria-label]="t('photos.remove', { number: $index + 1 })"
            (click)="tray().remove(photo.id)"
          >
            <ion-icon slot="icon-only" name="close" aria-hidden="true" />
          </ion-button>
        }
      </div>
      @if (unreadable()) {
        <p class="field-error" role="alert">{{ t('photos.unreadable') }}</p>
      }
      @if (good(); as count) {
        <p role="status">{{ t(count > 1 ? 'report.photosTaken' : 'report.photoTaken') }}</p>
      }
    } @else {
      <ns-photo-button [label]="t('report.photoFirst')" (chosen)="add($event)" />
    }
  `,
  styles: `
    .row {
      gap: 0.25rem;
    }

    p {
      margin: 0.5rem 0 0;
    }
  `,
})
export class PhotoStart {
  readonly tray = input.required<PhotoTray>();
  /** Photos were added: the next thing is to say what they show. */
  readonly added = output();

  protected readonly t = inject(ScreenTexts).t;
  /** Whether one of the files is no picture. */
  protected readonly unreadable = computed(() =>
    this.tray()
      .items()
      .some(({ state }) => state === 'unreadable'),
  );
  /** How many pictures there are; one that is still looked at may turn out to be none. */
  protected readonly good = computed(
    () =>
      this.tray()
        .items()
        .filter(({ state }) => state !== 'unreadable' && state !== 'preparing').length,
  );

  protected add(files: readonly File[]): void {
    void this.tray().add(files);
    this.added.emit();
  }
}
