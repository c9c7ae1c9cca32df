import { Component, inject, input } from '@angular/core';
import { IonRouterLink } from '@ionic/angular/ion-router-link';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/** After „the same case“: nothing was sent, what happens with the followed signal, and where it is found. */
@Component({
  selector: 'ns-report-followed',
  imports: [screenParts, IonRouterLink],
  template: `
    <ns-page [heading]="t('followed.heading')">
      <div class="stack">
        <section class="card stack">
          <ns-notice kind="success"
            >{{ t('followed.text') }} <span class="code">{{ reference() }}</span>.</ns-notice
          >
          <ol class="next">
            <li>{{ t('followed.mails') }}</li>
            <li>{{ t('followed.list') }}</li>
            <li>{{ t('followed.end') }}</li>
          </ol>
        </section>
        <div class="row">
          <ion-button routerLink="/signals">{{ t('followed.open') }}</ion-button>
          <ion-button fill="outline" routerLink="/report">{{ t('sent.another') }}</ion-button>
        </div>
      </div>
    </ns-page>
  `,
})
export class ReportFollowed {
  readonly reference = input.required<string>();
  protected readonly t = inject(ScreenTexts).t;
}
