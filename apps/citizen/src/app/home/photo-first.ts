import { Component, inject } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslocoDirective } from '@jsverse/transloco';
import { DraftStore } from '../draft/draft-store.ts';
import { PhotoButton } from '../photos/photo-button.ts';

/** Begins a report with a photo from the landing page; a report that was begun stays among the drafts. */
@Component({
  selector: 'ns-photo-first',
  imports: [PhotoButton, TranslocoDirective],
  template: `<ns-photo-button *transloco="let t" [label]="t('home.photo')" (chosen)="begin($event)" />`,
})
export class PhotoFirst {
  private readonly drafts = inject(DraftStore);
  private readonly navigation = inject(NavController);

  protected async begin(photos: readonly File[]): Promise<void> {
    await this.drafts.startWith(photos);
    await this.navigation.navigateForward('/report?step=category');
  }
}
