import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionStore } from '@ns/web';
import { OwnSessions } from './own-sessions.ts';
import { PasswordForm } from './password-form.ts';
import { SecondFactorCard } from './second-factor.ts';
import { UndoSetting } from './undo-setting.ts';

/** The own account: password, address, second factor and where one is signed in. */
@Component({
  selector: 'ns-account',
  imports: [TranslocoPipe, OwnSessions, PasswordForm, SecondFactorCard, UndoSetting],
  host: { class: 'ns-page' },
  template: `
    <h1>{{ 'ownAccount.title' | transloco }}</h1>
    @if (account()?.secondFactorMissing) {
      <p class="ns-notice ns-notice--attention" role="status">{{ 'factor.needed' | transloco }}</p>
    }
    @if (account()?.singleSignOn) {
      <p class="ns-notice">{{ 'ownAccount.byWorkAccount' | transloco }}</p>
      <div class="ns-stack">
        <ns-undo-setting class="ns-card" />
        <ns-own-sessions class="ns-card" />
      </div>
    } @else {
      <div class="columns">
        <ns-second-factor class="ns-card" />
        <div class="ns-stack">
          <ns-undo-setting class="ns-card" />
          <ns-password-form class="ns-card" kind="password" />
          <ns-password-form class="ns-card" kind="email" />
          <ns-own-sessions class="ns-card" />
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      max-width: 1080px;
    }
    .columns {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
      align-items: start;
      gap: 14px;
    }
  `,
})
export class AccountPage {
  protected readonly account = inject(SessionStore).account;
}
