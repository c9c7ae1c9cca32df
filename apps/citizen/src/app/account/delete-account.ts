import { Component, inject, output, signal } from '@angular/core';
import { DeleteMyAccountDocument } from '@ns/contract/own';
import { RequestSignInCodeDocument } from '@ns/contract/sign-in';
import { GraphqlClient, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import { Outbox } from '../outbox/outbox.ts';
import { screenParts } from '../page/screen-parts.ts';
import { SignalNews } from '../signals/signal-news.ts';
import { CodeField } from './code-field.ts';

/** Deletes the account after its owner proved to be present by the password or a mailed code. */
@Component({
  selector: 'ns-delete-account',
  imports: [screenParts, CodeField],
  host: { style: 'display: block' },
  template: `
    <h2>{{ t('deleteAccount.heading') }}</h2>
    <p>{{ t('deleteAccount.what') }}</p>
    <ul>
      @for (point of ['gone', 'stays', 'mails', 'back']; track point) {
        <li>{{ t('deleteAccount.' + point) }}</li>
      }
    </ul>
    @if (!asking()) {
      <ion-button type="button" fill="outline" color="danger" (click)="asking.set(true)">{{
        t('deleteAccount.start')
      }}</ion-button>
    } @else {
      <form class="stack" novalidate (submit)="$event.preventDefault(); remove()">
        @if (codeSent()) {
          <ns-notice kind="success">{{ t('signIn.codeSent') }}</ns-notice>
          <!-- The last digit sends nothing here: what follows is for good. -->
          <ns-code-field [(value)]="code" takesFocus />
        } @else {
          <ns-text-field
            [label]="t('account.password')"
            type="password"
            autocomplete="current-password"
            [(value)]="password"
          />
        }
        <ns-message [text]="form.failure()" />
        <div class="row">
          <ns-submit-button color="danger" [busy]="form.busy()">{{ t('deleteAccount.confirm') }}</ns-submit-button>
          <ion-button type="button" fill="outline" (click)="asking.set(false)">{{ t('form.cancel') }}</ion-button>
          @if (!codeSent()) {
            <ion-button type="button" fill="clear" (click)="requestCode()">{{
              t('deleteAccount.withCode')
            }}</ion-button>
          }
        </div>
      </form>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 0.35rem;
      margin: 0 0 1rem;
      padding-inline-start: 1.2rem;
      color: var(--ns-ink-soft);
    }
  `,
})
export class DeleteAccount {
  /** The account is gone: what the server says about it. */
  readonly deleted = output<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly outbox = inject(Outbox);
  private readonly news = inject(SignalNews);

  protected readonly asking = signal(false);
  protected readonly codeSent = signal(false);
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly form = new MutationForm();

  protected async requestCode(): Promise<void> {
    const answer = await this.client.mutate(RequestSignInCodeDocument, { email: this.session.owner()?.email ?? '' });
    if (typeof answer === 'boolean') {
      this.codeSent.set(true);
    } else {
      this.form.fail(answer.message);
    }
  }

  protected async remove(): Promise<void> {
    const proof = this.codeSent() ? { code: this.code().trim() } : { password: this.password() };
    const answer = await this.form.receive(
      () => this.session.endBy(() => this.client.mutate(DeleteMyAccountDocument, proof)),
      'AccountDeleted',
    );
    if (answer) {
      const accountId = this.session.owner()?.id;
      if (accountId) {
        await this.outbox.forgetAccount(accountId);
        this.news.forget(accountId);
      }
      await this.session.forget();
      this.deleted.emit(answer.message);
    }
  }
}
