import { Component, inject } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { ScreenTexts } from '@ns/web';
import { DraftStore } from '../draft/draft-store.ts';
import { PhotoButton } from '../photos/photo-button.ts';

/** Begins a report with a photo from the landing page; a report that was begun stays among the drafts. */
@Component({
  selector: 'ns-photo-first',
  imports: [PhotoButton],
  template: `<ns-photo-button [label]="t('home.photo')" (chosen)="begin($event)" />`,
})
export class PhotoFirst {
  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);

  protected async begin(photos: readonly File[]): Promise<void> {
    await this.drafts.startWith(photos);
    await this.navigation.navigateForward('/report?step=all');
  }
}
