import { Component, inject, input, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts, serverOriginToken } from '@ns/web';
import { deviceShare } from '../device/share.ts';

/** Hands the reference of a signal to another application, where the device can; the access code is not in it. */
@Component({
  selector: 'ns-share-button',
  imports: [IonIcon, IonButton],
  template: `
    @if (device) {
      <ion-button type="button" fill="clear" (click)="share()">
        <ion-icon slot="start" name="share" aria-hidden="true" />{{ t('signal.share') }}
      </ion-button>
      @if (failed()) {
        <span class="small field-error" role="alert">{{ t('signal.shareFailed') }}</span>
      }
    }
  `,
})
export class ShareButton {
  readonly reference = input.required<string>();
  readonly category = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly device = inject(deviceShare);
  protected readonly failed = signal(false);

  private readonly origin = inject(serverOriginToken) || location.origin;

  protected async share(): Promise<void> {
    const text = this.t('signal.shareText', { reference: this.reference(), category: this.category() });
    const shared = await this.device?.share({ title: this.reference(), text, url: `${this.origin}/track` });
    this.failed.set(!shared);
  }
}
