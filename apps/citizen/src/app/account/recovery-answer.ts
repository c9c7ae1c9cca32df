import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { AnswerAccountRecoveryDocument } from '@ns/contract/own';
import { ScreenTexts } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';
import { MailedAnswer } from './mailed-answer.ts';

/**
 * Where the two links lead after somebody came in person without the mailbox of the account: the new address confirms,
 * the old one objects. Nothing happens before the press: mail programs open links themselves.
 */
@Component({
  selector: 'ns-recovery-answer',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t(words() + '.heading')">
      <form class="card stack" novalidate (submit)="$event.preventDefault(); press()">
        @if (answer.done() || answer.form.failure(); as text) {
          <ns-notice [kind]="answer.done() ? 'success' : 'danger'">{{ text }}</ns-notice>
          <p>
            <a routerLink="/sign-in">{{ t('reset.back') }}</a>
          </p>
        } @else {
          <p>{{ t(words() + '.press') }}</p>
          <div class="row">
            <ns-submit-button [busy]="answer.form.busy()">{{ t(words() + '.confirm') }}</ns-submit-button>
          </div>
        }
      </form>
    </ns-page>
  `,
})
export class RecoveryAnswer {
  private readonly path = inject(ActivatedRoute).snapshot.routeConfig?.path;

  protected readonly t = inject(ScreenTexts).t;
  protected readonly words = computed(() => (this.path === 'objection' ? 'objection' : 'recovery'));
  protected readonly answer = new MailedAnswer();

  protected press(): Promise<void> {
    return this.answer.press((form, token) =>
      form.send(AnswerAccountRecoveryDocument, token, 'AccountRecoveryAnswered'),
    );
  }
}
