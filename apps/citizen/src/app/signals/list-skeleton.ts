import { Component, inject } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { IonThumbnail } from '@ionic/angular/ion-thumbnail';
import { ScreenTexts } from '@ns/web';

/** The shape of reports that are on their way. */
@Component({
  selector: 'ns-list-skeleton',
  imports: [IonItem, IonLabel, IonSkeletonText, IonThumbnail],
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ t('form.loading') }}</span>
    @for (card of [1, 2, 3, 4]; track card) {
      <ion-item class="card" lines="none" aria-hidden="true">
        <ion-thumbnail slot="start"><ion-skeleton-text animated /></ion-thumbnail>
        <ion-label>
          <h3><ion-skeleton-text animated style="width: 65%" /></h3>
          <p><ion-skeleton-text animated style="width: 6rem" /></p>
          <p><ion-skeleton-text animated /></p>
          <p><ion-skeleton-text animated style="width: 45%" /></p>
        </ion-label>
      </ion-item>
    }
  `,
})
export class ListSkeleton {
  protected readonly t = inject(ScreenTexts).t;
}
