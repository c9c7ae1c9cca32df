import { Component } from '@angular/core';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { TranslocoDirective } from '@jsverse/transloco';

/** The shape of a signal that is on its way. */
@Component({
  selector: 'ns-signal-skeleton',
  imports: [IonSkeletonText, TranslocoDirective],
  host: { role: 'status' },
  template: `
    <span *transloco="let t" class="visually-hidden">{{ t('form.loading') }}</span>
    <div class="two-columns" aria-hidden="true">
      <div class="stack">
        <div class="card"><ion-skeleton-text [animated]="true" style="height: 8rem" /></div>
        <div class="card"><ion-skeleton-text [animated]="true" style="height: 12rem" /></div>
      </div>
      <div class="card"><ion-skeleton-text [animated]="true" style="height: 16rem" /></div>
    </div>
  `,
  styles: `
    ion-skeleton-text {
      margin: 0;
      border-radius: var(--ns-radius-small);
    }
  `,
})
export class SignalSkeleton {}
