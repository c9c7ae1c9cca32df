import { Component, computed, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { ScreenTexts } from '@ns/web';
import { problemsUnder } from '@ns/web/forms';
import { PhotoPicker } from '../photos/photo-picker.ts';
import { PhotoPlace } from '../place/photo-place.ts';
import { PlaceFiller } from '../place/place-filler.ts';
import type { Surroundings } from '../place/place-names.ts';
import { DraftStore } from '../draft/draft-store.ts';

/** Up to five photos; they travel while the reporter goes on. */
@Component({
  selector: 'ns-photos-step',
  imports: [IonButton, PhotoPicker, PhotoPlace],
  template: `
    <div class="stack">
      <p class="soft">{{ t('report.photosWhy') }}</p>
      <ns-photo-picker [tray]="tray()" [problems]="problems()" />
      @if (draft().point === null) {
        <ns-photo-place
          [tray]="tray()"
          [around]="around()"
          [point]="null"
          (take)="filler.mark($event.point, 'photo', around())"
        />
      }
      <div class="row apart">
        <ion-button type="button" fill="outline" (click)="back.emit()">{{ t('form.back') }}</ion-button>
        <ion-button type="button" (click)="done.emit()">{{
          tray().items().length === 0 ? t('report.noPhotos') : t('form.next')
        }}</ion-button>
      </div>
    </div>
  `,
})
export class PhotosStep {
  readonly around = input.required<Surroundings>();
  readonly back = output();
  readonly done = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly drafts = inject(DraftStore);

  protected readonly filler = inject(PlaceFiller);
  protected readonly draft = this.drafts.draft;
  protected readonly tray = this.drafts.photos;
  protected readonly problems = computed(() => problemsUnder(this.drafts.problems(), 'photoIds'));
}
