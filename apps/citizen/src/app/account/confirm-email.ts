import { Component, effect, inject, linkedSignal, untracked } from '@angular/core';
import { ConfirmEmailChangeDocument } from '@ns/contract/sign-in';
import { mailedToken, ScreenTexts, MutationSender } from '@ns/web';
import { screenParts } from '../page/screen-parts.ts';

/**
 * Where the links of a change of address lead. Nothing happens before the press: mail programs open links themselves.
 */
@Component({
  selector: 'ns-confirm-email',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t('emailChange.heading')">
      <form class="card stack" novalidate (submit)="$event.preventDefault(); confirm()">
        @if (done() || form.failure(); as text) {
          <ns-notice [kind]="done() ? 'success' : 'danger'">{{ text }}</ns-notice>
          <p>
            <a routerLink="/account">{{ t('emailChange.toAccount') }}</a>
          </p>
        } @else {
          <p>{{ t('emailChange.press') }}</p>
          <div class="row">
            <ns-submit-button [busy]="form.busy()">{{ t('emailChange.confirm') }}</ns-submit-button>
          </div>
        }
      </form>
    </ns-page>
  `,
})
export class ConfirmEmail {
  private readonly token = mailedToken();

  protected readonly t = inject(ScreenTexts).t;
  protected readonly form = new MutationSender();
  /** Another link that is opened on this page begins anew. */
  protected readonly done = linkedSignal<string, string>({ source: this.token, computation: () => '' });

  constructor() {
    effect(() => {
      this.token();
      untracked(() => this.form.clear());
    });
  }

  protected async confirm(): Promise<void> {
    const variables = { token: this.token() };
    const answer = await this.form.send(ConfirmEmailChangeDocument, variables, 'EmailChangeConfirmed');
    this.done.set(answer?.message ?? '');
  }
}
