import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ChangePasswordDocument, RequestEmailChangeDocument } from '@ns/contract/sign-in';
import { ScreenTexts } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';
import { OwnerProof } from './owner-proof.ts';

/** A password, the first or a new one, or another address; its owner proves to be present. */
@Component({
  selector: 'ns-secret-form',
  imports: [screenParts, OwnerProof],
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
      @if (!isEmail()) {
        <p class="soft">{{ t('secret.what') }}</p>
        <ns-text-field
          [label]="t('reset.password')"
          type="password"
          autocomplete="new-password"
          [hint]="t('register.passwordHint')"
          [(value)]="password"
          [error]="form.problemAt('password')"
        />
      }
      <ns-owner-proof />
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
  protected readonly password = signal('');
  private readonly proof = viewChild.required(OwnerProof);
  protected readonly done = signal('');
  protected readonly form = new MutationForm(['email', 'password']);

  protected async save(): Promise<void> {
    this.done.set('');
    this.form.clear();
    const given = this.proof().given();
    if (!given) {
      return;
    }
    const [email, password] = [this.email().trim(), this.password()];
    const answer = this.isEmail()
      ? await this.form.send(
          RequestEmailChangeDocument,
          { email, ...given },
          ...(['EmailChangeRequested', 'InvalidCredentialsError'] as const),
        )
      : await this.form.send(
          ChangePasswordDocument,
          'code' in given ? { ...given, password } : { current: given.password, password },
          ...(['Account', 'InvalidCredentialsError'] as const),
        );
    switch (answer?.__typename) {
      case 'Account':
        return this.finish(this.words.translate('secret.changed'));
      case 'EmailChangeRequested':
        return this.finish(answer.message);
      case 'InvalidCredentialsError':
        return this.proof().refuse();
      case undefined:
        // The form shows what was wrong.
        return;
    }
  }

  private finish(message: string): void {
    this.email.set('');
    this.proof().reset();
    this.password.set('');
    this.done.set(message);
  }
}
