import { Component, DestroyRef, inject, input, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonProgressBar } from '@ionic/angular/ion-progress-bar';
import { ScreenTexts } from '@ns/web';
import { deviceCamera } from '../device/camera.ts';
import { deviceNetwork } from '../device/network.ts';
import { Icon } from '../icons/icon.ts';
import { mostPhotos, type PhotoTray } from './photo-tray.ts';
import { PhotoUploader } from './photo-uploader.ts';

/** Chooses photos and shows how far each one got. */
@Component({
  selector: 'ns-photo-picker',
  imports: [IonButton, Icon, IonProgressBar],
  templateUrl: './photo-picker.html',
  styleUrl: './photo-picker.css',
})
export class PhotoPicker {
  readonly tray = input.required<PhotoTray>();
  /** The server's complaints about the photos of the form as a whole. */
  readonly problems = input<readonly string[]>([]);

  protected readonly t = inject(ScreenTexts).t;
  protected readonly uploader = inject(PhotoUploader);
  protected readonly camera = inject(deviceCamera);
  protected readonly most = mostPhotos;
  protected readonly leftOut = signal(false);
  protected readonly withoutPreview = signal<ReadonlySet<string>>(new Set());

  constructor() {
    inject(DestroyRef).onDestroy(inject(deviceNetwork).onReturn(() => this.tray().retryInterrupted()));
  }

  protected async chosen(field: HTMLInputElement): Promise<void> {
    const files = [...(field.files ?? [])];
    // The same file can be chosen again after it was removed.
    field.value = '';
    await this.add(files);
  }

  protected async take(): Promise<void> {
    const photo = await this.camera?.take();
    await this.add(photo ? [photo] : []);
  }

  protected async choose(): Promise<void> {
    await this.add((await this.camera?.choose(this.tray().roomFor())) ?? []);
  }

  /** Whole percent; a hundred only when it has arrived. */
  protected percent(progress: number): number {
    return Math.min(99, Math.floor(progress * 100));
  }

  /** Not everything that can be chosen can be shown by every browser; what is made of it can. */
  protected noPreview(url: string): void {
    this.withoutPreview.update((urls) => new Set(urls).add(url));
  }

  private async add(files: readonly File[]): Promise<void> {
    this.leftOut.set(files.length > this.tray().roomFor());
    await this.tray().add(files);
  }
}
