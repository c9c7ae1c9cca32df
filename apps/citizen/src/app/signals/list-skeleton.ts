import { Component } from '@angular/core';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { TranslocoDirective } from '@jsverse/transloco';

/** The shape of cards that are on their way. */
@Component({
  selector: 'ns-list-skeleton',
  imports: [IonSkeletonText, TranslocoDirective],
  host: { role: 'status' },
  template: `
    <span *transloco="let t" class="visually-hidden">{{ t('form.loading') }}</span>
    @for (card of [1, 2, 3, 4]; track card) {
      <div class="card" aria-hidden="true">
        <ion-skeleton-text class="picture" [animated]="true" />
        <div>
          <ion-skeleton-text class="title" [animated]="true" />
          <ion-skeleton-text class="chip-room" [animated]="true" />
          <ion-skeleton-text [animated]="true" />
          <ion-skeleton-text class="short" [animated]="true" />
        </div>
      </div>
    }
  `,
  styles: `
    .card {
      display: flex;
      gap: 1rem;
    }

    .card > div {
      flex: 1;
    }

    ion-skeleton-text {
      height: 0.9rem;
      margin: 0 0 0.6rem;
      border-radius: 6px;
    }

    .picture {
      flex: none;
      width: 2.6rem;
      height: 2.6rem;
      border-radius: 12px;
    }

    .title {
      width: 65%;
      height: 1.1rem;
    }

    .chip-room {
      width: 6rem;
      height: 1.4rem;
      border-radius: 999px;
    }

    .short {
      width: 45%;
    }
  `,
})
export class ListSkeleton {}
