import { Component, DestroyRef, computed, effect, inject, input, output, untracked } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { type RequestFailure, ScreenTexts } from '@ns/web';
import { Notice } from '../form/notice.ts';
import { ServerReturn } from './server-return.ts';

/**
 * In place of content that could not be loaded: why, and a way to try again. Where the server could not be reached it
 * is tried again by itself, as soon as the server answers.
 */
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
  private readonly isUnreachable = computed(() => ['offline', 'away'].includes(this.failure().kind));

  constructor() {
    const [server, owner] = [inject(ServerReturn), inject(DestroyRef)];
    effect(() => {
      if (this.isUnreachable()) {
        untracked(() => void server.tell(owner, () => this.again.emit()));
      }
    });
  }
}
