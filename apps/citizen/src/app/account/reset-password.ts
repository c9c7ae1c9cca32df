import { Component, inject, linkedSignal, signal } from '@angular/core';
import { validate } from '@angular/forms/signals';
import { NavController } from '@ionic/angular/nav-controller';
import { RequestPasswordResetDocument, ResetPasswordDocument } from '@ns/contract/sign-in';
import { GraphqlClient, mailedToken, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';

/** A forgotten password: a link is asked for here, and the link leads back here, where a new password is chosen. */
@Component({
  selector: 'ns-reset-password',
  imports: [screenParts],
  template: `
    <ns-page [heading]="t('reset.heading')">
      <form class="card stack" [formRoot]="form.fields">
        @if (sent()) {
          <ns-notice kind="success">{{ t('reset.sent') }}</ns-notice>
        } @else if (token()) {
          <p>{{ t('reset.choose') }}</p>
          <ns-text-field
            [label]="t('reset.password')"
            type="password"
            autocomplete="new-password"
            [hint]="t('register.passwordHint')"
            [formField]="form.fields.password"
          />
        } @else {
          <p>{{ t('reset.how') }}</p>
          <ns-text-field [label]="t('account.email')" type="email" [formField]="form.fields.email" />
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
  private readonly session = inject(SessionStore);
  private readonly navigation = inject(NavController);

  /** The link that was asked for here leads here again, perhaps to this same page. */
  protected readonly sent = linkedSignal<string, boolean>({ source: this.token, computation: () => false });
  protected readonly form = new MutationForm(signal({ email: '', password: '' }), {
    rules: (path) => {
      requiredText(
        path.email,
        () => this.t('reset.emailMissing'),
        () => !this.token(),
      );
      validate(path.email, ({ value }) =>
        this.token() || value().includes('@') ? undefined : { kind: 'email', message: this.t('reset.emailMissing') },
      );
      requiredText(
        path.password,
        () => this.t('form.needed'),
        () => this.token() !== '',
      );
    },
    save: () => (this.token() ? this.choose(this.token()) : this.request()),
  });

  private async request(): Promise<void> {
    const { email } = this.form.model();
    const answer = await this.form.send(RequestPasswordResetDocument, { email: email.trim() });
    if (answer !== null) {
      // The same words whether or not the address is known.
      this.sent.set(true);
    }
  }

  private async choose(token: string): Promise<void> {
    const given = { token, password: this.form.model().password };
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
