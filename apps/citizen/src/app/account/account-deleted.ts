import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/** Says that the account is gone, what stays and what is left to do; the last page of who leaves. */
@Component({
  selector: 'ns-account-deleted',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t('accountDeleted.heading')">
      <div class="card stack">
        <ns-notice kind="success">{{ t('accountDeleted.done') }}</ns-notice>
        <p>{{ t('accountDeleted.stays') }}</p>
        <p>{{ t('accountDeleted.device') }}</p>
        <div class="row">
          <ion-button routerLink="/">{{ t('accountDeleted.home') }}</ion-button>
        </div>
      </div>
    </ns-page>
  `,
})
export class AccountDeleted {
  protected readonly t = inject(ScreenTexts).t;
}
