import { Component, inject, linkedSignal, signal } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslocoService } from '@jsverse/transloco';
import { RequestPasswordResetDocument, ResetPasswordDocument } from '@ns/contract/sign-in';
import { GraphqlClient, mailedToken, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';

/** A forgotten password: a link is asked for here, and the link leads back here, where a new password is chosen. */
@Component({
  selector: 'ns-reset-password',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t('reset.heading')">
      <form class="card stack" novalidate (submit)="$event.preventDefault(); submit()">
        @if (sent()) {
          <ns-notice kind="success">{{ t('reset.sent') }}</ns-notice>
        } @else if (token()) {
          <p>{{ t('reset.choose') }}</p>
          <ns-text-field
            [label]="t('reset.password')"
            type="password"
            autocomplete="new-password"
            [hint]="t('register.passwordHint')"
            [(value)]="password"
            [error]="form.problemAt('password')"
          />
        } @else {
          <p>{{ t('reset.how') }}</p>
          <ns-text-field
            [label]="t('account.email')"
            type="email"
            [(value)]="email"
            [error]="form.problemAt('email')"
          />
        }
        <ns-message [text]="form.failure()" />
        @if (!sent()) {
          <div class="row">
            <ns-submit-button [busy]="form.busy()">{{ token() ? t('reset.save') : t('reset.send') }}</ns-submit-button>
          </div>
        }
      </form>
      <p>
        <a routerLink="/sign-in">{{ t('reset.back') }}</a>
      </p>
    </ns-page>
  `,
})
export class ResetPassword {
  protected readonly token = mailedToken();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly words = inject(TranslocoService);
  private readonly session = inject(SessionStore);
  private readonly navigation = inject(NavController);

  protected readonly email = signal('');
  protected readonly password = signal('');
  /** The link that was asked for here leads here again, perhaps to this same page. */
  protected readonly sent = linkedSignal<string, boolean>({ source: this.token, computation: () => false });
  protected readonly form = new MutationForm(['email', 'password']);

  protected async submit(): Promise<void> {
    const token = this.token();
    await (token ? this.choose(token) : this.request());
  }

  private async request(): Promise<void> {
    if (!this.email().includes('@')) {
      return this.form.object('email', this.words.translate('reset.emailMissing'));
    }
    const answer = await this.form.send(RequestPasswordResetDocument, { email: this.email().trim() });
    if (answer !== null) {
      // The same words whether or not the address is known.
      this.sent.set(true);
    }
  }

  private async choose(token: string): Promise<void> {
    const given = { token, password: this.password() };
    const answer = await this.form.receive(
      () => this.client.mutate(ResetPasswordDocument, given, { withoutSession: true }),
      'Session',
    );
    if (answer) {
      await this.session.adopt(answer);
      await this.navigation.navigateRoot('/account', { replaceUrl: true });
    }
  }
}
