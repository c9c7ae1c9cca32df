import { Component, inject, input, signal } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { IonIcon } from '@ionic/angular/ion-icon';
import { ScreenTexts } from '@ns/web';

/** Copies a short text and says so. */
@Component({
  selector: 'ns-copy-button',
  imports: [IonIcon, IonButton],
  template: `
    <ion-button type="button" fill="clear" shape="round" [attr.aria-label]="label()" (click)="copy()">
      <ion-icon slot="icon-only" [name]="copied() ? 'done' : 'copy'" aria-hidden="true" />
    </ion-button>
    <span class="small soft" role="status">{{ copied() ? t('form.copied') : '' }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.35rem;
      align-items: center;
    }
  `,
})
export class CopyButton {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly t = inject(ScreenTexts).t;
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.text());
    this.copied.set(true);
  }
}
