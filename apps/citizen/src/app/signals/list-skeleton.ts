import { Component, inject } from '@angular/core';
import { IonItem } from '@ionic/angular/ion-item';
import { IonLabel } from '@ionic/angular/ion-label';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { IonThumbnail } from '@ionic/angular/ion-thumbnail';
import { IonCard } from '@ionic/angular/ion-card';
import { ScreenTexts } from '@ns/web';

/** The shape of reports that are on their way. */
@Component({
  selector: 'ns-list-skeleton',
  imports: [IonItem, IonLabel, IonSkeletonText, IonThumbnail, IonCard],
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ t('form.loading') }}</span>
    @for (card of [1, 2, 3, 4]; track card) {
      <div class="report-card" aria-hidden="true">
        <ion-card>
          <ion-item lines="none">
            <ion-thumbnail slot="start"><ion-skeleton-text animated /></ion-thumbnail>
            <ion-label>
              <ion-skeleton-text animated style="width: 65%" />
              <ion-skeleton-text animated style="width: 6rem" />
              <ion-skeleton-text animated />
              <ion-skeleton-text animated style="width: 45%" />
            </ion-label>
          </ion-item>
        </ion-card>
      </div>
    }
  `,
})
export class ListSkeleton {
  protected readonly t = inject(ScreenTexts).t;
}
