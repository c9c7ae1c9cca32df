import { Component, inject } from '@angular/core';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { PendingRegistration } from './pending-registration.ts';

/** After the registration: the next step waits in the mailbox. */
@Component({
  selector: 'ns-check-mailbox',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t('mailbox.heading')">
      <div class="card stack">
        @if (pending.current(); as registration) {
          <ns-notice kind="success">{{ registration.message }}</ns-notice>
          <p>
            {{ t('mailbox.sentTo') }} <strong>{{ registration.email }}</strong>
          </p>
        }
        <p>{{ t('mailbox.open') }}</p>
        <p class="soft">{{ t('mailbox.notThere') }}</p>
      </div>
      <p>
        <a routerLink="/register">{{ t('mailbox.other') }}</a>
      </p>
    </ns-page>
  `,
})
export class CheckMailbox {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly pending = inject(PendingRegistration);
}
