import { Component, inject, input, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts } from '@ns/web';
import { deviceShare } from '../device/share.ts';

/** Hands the address of a public page to another application; where the system has no such choice, copies it. */
@Component({
  selector: 'ns-share-page',
  imports: [IonButton, IonIcon],
  template: `
    <ion-button fill="outline" expand="block" (click)="share()">
      <ion-icon slot="start" [name]="device ? 'share' : 'copy'" aria-hidden="true" />
      {{ t(device ? 'city.share' : 'city.copy') }}
    </ion-button>
    <span class="small soft" role="status">{{ said() ? t(said()) : '' }}</span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.35rem;
    }
  `,
})
export class SharePage {
  readonly url = input.required<string>();
  readonly name = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly device = inject(deviceShare);
  /** Key of what has happened. */
  protected readonly said = signal('');

  protected async share(): Promise<void> {
    const [url, title] = [this.url(), this.name()];
    if (this.device) {
      this.said.set((await this.device.share({ title, text: title, url })) ? '' : 'signal.shareFailed');
      return;
    }
    const copied = navigator.clipboard.writeText(url).then(
      () => true,
      () => false,
    );
    this.said.set((await copied) ? 'city.copied' : 'city.copyFailed');
  }
}
