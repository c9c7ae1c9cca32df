import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ChangePasswordDocument, RequestEmailChangeDocument } from '@ns/contract/sign-in';
import { ScreenTexts } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';

/** A new password or another address, each proven by the present password. */
@Component({
  selector: 'ns-secret-form',
  imports: [screenParts],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate (submit)="$event.preventDefault(); save()">
      <h2>{{ isEmail() ? t('emailChange.heading') : t('secret.heading') }}</h2>
      @if (isEmail()) {
        <ns-text-field
          [label]="t('emailChange.new')"
          type="email"
          [(value)]="email"
          [error]="form.problemAt('email')"
        />
      }
      <ns-text-field
        [label]="t('secret.current')"
        type="password"
        autocomplete="current-password"
        [(value)]="current"
        [error]="form.problemAt('current')"
      />
      @if (!isEmail()) {
        <ns-text-field
          [label]="t('reset.password')"
          type="password"
          autocomplete="new-password"
          [hint]="t('register.passwordHint')"
          [(value)]="password"
          [error]="form.problemAt('password')"
        />
      }
      <ns-message [text]="form.failure()" />
      <ns-message kind="success" [text]="done()" />
      <div class="row">
        <ns-submit-button [busy]="form.busy()">{{
          isEmail() ? t('emailChange.send') : t('reset.save')
        }}</ns-submit-button>
      </div>
    </form>
  `,
})
export class SecretForm {
  protected readonly t = inject(ScreenTexts).t;
  private readonly words = inject(TranslocoService);

  readonly kind = input.required<'password' | 'email'>();
  protected readonly isEmail = computed(() => this.kind() === 'email');
  protected readonly email = signal('');
  protected readonly current = signal('');
  protected readonly password = signal('');
  protected readonly done = signal('');
  protected readonly form = new MutationForm(['email', 'password', 'current']);

  protected async save(): Promise<void> {
    this.done.set('');
    if (!this.current()) {
      return this.form.object('current', this.words.translate('secret.missing'));
    }
    const [email, password] = [this.email().trim(), this.password()];
    const answer = this.isEmail()
      ? await this.form.send(
          RequestEmailChangeDocument,
          { email, password: this.current() },
          ...(['EmailChangeRequested', 'InvalidCredentialsError'] as const),
        )
      : await this.form.send(
          ChangePasswordDocument,
          { current: this.current(), password },
          ...(['Account', 'InvalidCredentialsError'] as const),
        );
    switch (answer?.__typename) {
      case 'Account':
        return this.finish(this.words.translate('secret.changed'));
      case 'EmailChangeRequested':
        return this.finish(answer.message);
      case 'InvalidCredentialsError':
        return this.form.object('current', this.words.translate('secret.wrong'));
      case undefined:
        // The form shows what was wrong.
        return;
    }
  }

  private finish(message: string): void {
    this.email.set('');
    this.current.set('');
    this.password.set('');
    this.done.set(message);
  }
}
