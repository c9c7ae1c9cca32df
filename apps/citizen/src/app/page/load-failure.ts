import { Component, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { type RequestFailure, ScreenTexts } from '@ns/web';
import { Notice } from '../form/notice.ts';

/** In place of content that could not be loaded: why, and a way to try again. */
@Component({
  selector: 'ns-load-failure',
  imports: [IonButton, Notice],
  template: `
    <ns-notice kind="danger">{{ failure().message }}</ns-notice>
    <ion-button fill="outline" (click)="again.emit()">{{ t('form.again') }}</ion-button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 0.75rem;
      justify-items: start;
    }
  `,
})
export class LoadFailure {
  readonly failure = input.required<RequestFailure>();
  readonly again = output();
  protected readonly t = inject(ScreenTexts).t;
}
