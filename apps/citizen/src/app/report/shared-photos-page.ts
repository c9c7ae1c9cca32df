import { booleanAttribute, Component, inject, input, signal } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { IonSkeletonText } from '@ionic/angular/ion-skeleton-text';
import { ScreenTexts } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import { screenParts } from '../page/screen-parts.ts';
import { type SharedPhotos, takeShared } from '../photos/shared-photos.ts';

/**
 * Where a photo arrives that was shared with the app: it begins a new report. Somebody is kept here only when
 * something could not be taken, to read why.
 */
@Component({
  selector: 'ns-shared-photos',
  imports: [screenParts, IonRouterLink, IonSkeletonText],
  template: `
    <ns-page [heading]="t('report.heading')">
      <div class="stack">
        @if (problem(); as why) {
          <ns-notice [kind]="why === 'early' ? 'information' : 'danger'">{{ t('share.' + why) }}</ns-notice>
          <div class="row">
            <ion-button routerLink="/report" [queryParams]="{ step: 'all' }" routerDirection="root">{{
              t(begun() ? 'share.goOn' : 'share.begin')
            }}</ion-button>
          </div>
        } @else {
          <div role="status" [attr.aria-label]="t('form.loading')">
            <ion-skeleton-text animated style="height: 8rem" />
          </div>
        }
      </div>
    </ns-page>
  `,
})
export class SharedPhotosPage {
  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);

  /** from the address: they came before the app could take them (`early-share.ts` of the api) */
  readonly early = input(false, { transform: booleanAttribute });

  protected readonly problem = signal<NonNullable<SharedPhotos['refused']> | 'nothing' | 'early' | null>(null);
  /** Whether some of the photos are in a new report already. */
  protected readonly begun = signal(false);

  constructor() {
    void this.take();
  }

  private async take(): Promise<void> {
    const { photos, refused } = await takeShared().catch(() => ({ photos: [], refused: null }));
    if (photos.length > 0) {
      await this.drafts.startWith(photos);
      this.begun.set(true);
    }
    if (refused === null && photos.length > 0) {
      await this.navigation.navigateRoot('/report?step=all', { replaceUrl: true });
    } else {
      this.problem.set(refused ?? (this.early() ? 'early' : 'nothing'));
    }
  }
}
