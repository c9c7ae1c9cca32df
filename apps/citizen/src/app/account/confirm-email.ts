import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { ConfirmEmailChangeDocument } from '@ns/contract/sign-in';
import { GraphqlClient } from '@ns/web';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { Page } from '../page/page.ts';

/**
 * Where the links of a change of address lead. Nothing happens before the press: mail programs open links themselves.
 */
@Component({
  selector: 'ns-confirm-email',
  imports: [RouterLink, TranslocoDirective, Page, Notice, SubmitButton],
  template: `
    <ns-page *transloco="let t" [heading]="t('emailChange.heading')">
      <form class="card stack" novalidate (submit)="$event.preventDefault(); confirm()">
        @if (message(); as text) {
          <ns-notice [kind]="failed() ? 'danger' : 'success'">{{ text }}</ns-notice>
          <p>
            <a routerLink="/account">{{ t('emailChange.toAccount') }}</a>
          </p>
        } @else {
          <p>{{ t('emailChange.press') }}</p>
          <div class="row">
            <ns-submit-button [busy]="busy()">{{ t('emailChange.confirm') }}</ns-submit-button>
          </div>
        }
      </form>
    </ns-page>
  `,
})
export class ConfirmEmail {
  readonly token = input<string>();

  private readonly client = inject(GraphqlClient);
  protected readonly busy = signal(false);
  protected readonly failed = signal(false);
  protected readonly message = signal('');

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    const answer = await this.client.mutate(ConfirmEmailChangeDocument, { token: this.token() ?? '' });
    this.busy.set(false);
    this.failed.set(answer.__typename !== 'EmailChangeConfirmed');
    this.message.set(answer.message);
  }
}
