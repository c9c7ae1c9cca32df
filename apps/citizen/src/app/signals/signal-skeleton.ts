import { Component, inject } from '@angular/core';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { ScreenTexts } from '@ns/web';

/** The shape of a signal that is on its way. */
@Component({
  selector: 'ns-signal-skeleton',
  imports: [IonSkeletonText],
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ t('form.loading') }}</span>
    <div class="two-columns" aria-hidden="true">
      <div class="stack">
        <div class="card"><ion-skeleton-text animated style="height: 8rem" /></div>
        <div class="card"><ion-skeleton-text animated style="height: 12rem" /></div>
      </div>
      <div class="card"><ion-skeleton-text animated style="height: 16rem" /></div>
    </div>
  `,
})
export class SignalSkeleton {
  protected readonly t = inject(ScreenTexts).t;
}
