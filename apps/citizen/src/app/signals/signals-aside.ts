import { Component, effect, inject, input } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { hostElement, ScreenTexts } from '@ns/web';
import { ownSignals } from './signal-pages.ts';
import { SignalCard } from './signal-card.ts';

/** The own signals in a column next to the open one, so that on a wide screen one opens the next without going back. */
@Component({
  selector: 'ns-signals-aside',
  imports: [IonButton, SignalCard],
  template: `
    <nav [attr.aria-label]="t('mySignals.heading')">
      <h2 class="visually-hidden">{{ t('mySignals.sent') }}</h2>
      <ul class="plain">
        @for (signal of own.signals(); track signal.id) {
          <li><ns-signal-card [signal]="signal" [compact]="true" [current]="signal.id === current()" /></li>
        }
      </ul>
      @if (own.hasMore()) {
        <ion-button type="button" fill="clear" [disabled]="own.loading()" (click)="own.more()">{{
          t('mySignals.more')
        }}</ion-button>
      }
    </nav>
  `,
  styles: `
    ul {
      gap: 0.25rem;
    }
  `,
})
export class SignalsAside {
  /** Id of the open signal. */
  readonly current = input.required<string>();
  protected readonly t = inject(ScreenTexts).t;
  protected readonly own = ownSignals();

  constructor() {
    const host = hostElement();
    let shown = '';
    effect(() => {
      const current = this.current();
      if (this.own.signals() && shown !== current) {
        shown = current;
        requestAnimationFrame(() => host.querySelector('.current')?.scrollIntoView({ block: 'nearest' }));
      }
    });
  }
}
