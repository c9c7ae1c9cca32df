import { Component, inject } from '@angular/core';
import { ConfirmEmailChangeDocument } from '@ns/contract/sign-in';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { MailedAnswer } from './mailed-answer.ts';

/**
 * Where the links of a change of address lead. Nothing happens before the press: mail programs open links themselves.
 */
@Component({
  selector: 'ns-confirm-email',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t('emailChange.heading')">
      <form class="card stack" novalidate (submit)="$event.preventDefault(); confirm()">
        @if (answer.done() || answer.form.failure(); as text) {
          <ns-notice [kind]="answer.done() ? 'success' : 'danger'">{{ text }}</ns-notice>
          <p>
            <a routerLink="/account">{{ t('emailChange.toAccount') }}</a>
          </p>
        } @else {
          <p>{{ t('emailChange.press') }}</p>
          <div class="row">
            <ns-submit-button [busy]="answer.form.busy()">{{ t('emailChange.confirm') }}</ns-submit-button>
          </div>
        }
      </form>
    </ns-page>
  `,
})
export class ConfirmEmail {
  protected readonly t = inject(ScreenTexts).t;
  protected readonly answer = new MailedAnswer();

  protected confirm(): Promise<void> {
    return this.answer.press((form, token) => form.send(ConfirmEmailChangeDocument, token, 'EmailChangeConfirmed'));
  }
}
