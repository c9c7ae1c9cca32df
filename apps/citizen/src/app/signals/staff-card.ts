import { Component, inject, input } from '@angular/core';
import { IonButton } from '@ionic/angular/ion-button';
import { ScreenTexts, serverOriginToken } from '@ns/web';
import { PictureCard } from '../pictures/picture-card.ts';

/** In place of what only a citizen's account has, for somebody of the staff: why, and the way to the console. */
@Component({
  selector: 'ns-staff-card',
  imports: [PictureCard, IonButton],
  template: `
    <ns-picture-card picture="signpost">
      <h2>{{ t('mySignals.staff') }}</h2>
      <p class="soft">{{ how() }}</p>
      <ion-button [href]="console">{{ t('mySignals.toConsole') }}</ion-button>
    </ns-picture-card>
  `,
  styles: `
    p {
      max-width: 34rem;
    }
  `,
})
export class StaffCard {
  /** What can be done instead. */
  readonly how = input.required<string>();

  protected readonly t = inject(ScreenTexts).t;
  /** Another application, of the server that this one asks. */
  protected readonly console = `${inject(serverOriginToken)}/console/`;
}
