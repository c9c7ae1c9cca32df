import { Component, inject, input, output } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { TranslocoDirective } from '@jsverse/transloco';
import { type FieldProblem, problemsUnder } from '../form/field-problems';
import { PhotoPicker } from '../photos/photo-picker';
import { DraftStore } from './draft-store';

/** Up to five photos; they travel while the reporter goes on. */
@Component({
  selector: 'ns-photos-step',
  imports: [IonButton, TranslocoDirective, PhotoPicker],
  template: `
    <div class="stack" *transloco="let t">
      <p class="soft">{{ t('report.photosWhy') }}</p>
      <ns-photo-picker [tray]="tray()" [problems]="problemsUnder(problems(), 'photoIds')" />
      <div class="row apart">
        <ion-button type="button" fill="outline" (click)="back.emit()">{{ t('form.back') }}</ion-button>
        <ion-button type="button" (click)="done.emit()">{{ tray().items().length === 0 ? t('report.noPhotos') : t('form.next') }}</ion-button>
      </div>
    </div>
  `,
})
export class PhotosStep {
  readonly problems = input<readonly FieldProblem[]>([]);
  readonly back = output();
  readonly done = output();

  protected readonly tray = inject(DraftStore).photos;
  protected readonly problemsUnder = problemsUnder;
}
