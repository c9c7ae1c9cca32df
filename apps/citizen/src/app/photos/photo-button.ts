import { Component, Injector, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts } from '@ns/web';
import { type DeviceCamera, deviceCamera } from '../device/camera.ts';
import { mostPhotos } from './photo-tray.ts';

/** Takes or chooses photos: the phone's camera or gallery in the app, the file field of the browser elsewhere. */
@Component({
  selector: 'ns-photo-button',
  imports: [IonIcon, IonButton],
  template: `
    @if (camera; as phone) {
      <ion-button type="button" expand="block" fill="outline" (click)="ask(phone)">
        <ion-icon slot="start" name="camera" aria-hidden="true" />{{ label() }}
      </ion-button>
    } @else {
      <!-- A file field: it opens with one press, and takes files that are dropped on it. -->
      <label>
        <ion-icon name="camera" aria-hidden="true" />
        <span>{{ label() }}</span>
        <input #field type="file" accept="image/*,.heic,.heif" multiple (change)="choose(field)" />
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
    }

    label {
      position: relative;
      display: flex;
      gap: 0.6rem;
      align-items: center;
      justify-content: center;
      min-height: 3.5rem;
      padding: 0.5rem 0.75rem;
      border: 1.5px solid var(--ns-river);
      border-radius: var(--ns-radius-small);
      color: var(--ns-river);
      font-weight: 620;
      line-height: 1.25;
      hyphens: manual;
    }

    label:hover {
      background: var(--ns-river-mist);
    }

    label:focus-within {
      outline: 3px solid var(--ns-river);
      outline-offset: 2px;
    }

    label ion-icon {
      flex: none;
      font-size: 1.35rem;
    }

    input {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class PhotoButton {
  readonly label = input.required<string>();
  /** How many are taken at most. */
  readonly most = input(mostPhotos);
  /** Never empty. */
  readonly chosen = output<readonly File[]>();

  protected readonly camera = inject(deviceCamera);
  private readonly t = inject(ScreenTexts).t;
  private readonly injector = inject(Injector);

  protected choose(field: HTMLInputElement): void {
    const files = [...(field.files ?? [])];
    // The same file can be chosen again after it was removed.
    field.value = '';
    this.give(files);
  }

  protected async ask(camera: DeviceCamera): Promise<void> {
    // Only the native app asks.
    const { ActionSheetController } = await import('@ionic/angular/action-sheet-controller');
    const sheet = await this.injector.get(ActionSheetController).create({
      header: this.label(),
      buttons: [
        { text: this.t('photos.take'), role: 'camera' },
        { text: this.t('photos.choose'), role: 'gallery' },
        { text: this.t('form.cancel'), role: 'cancel' },
      ],
    });
    await sheet.present();
    const { role } = await sheet.onDidDismiss();
    if (role === 'camera') {
      const photo = await camera.take();
      this.give(photo ? [photo] : []);
    } else if (role === 'gallery') {
      this.give(await camera.choose(this.most()));
    }
  }

  private give(files: readonly File[]): void {
    if (files.length > 0) {
      this.chosen.emit(files);
    }
  }
}
