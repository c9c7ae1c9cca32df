import { Component, computed, inject, input, signal } from '@angular/core';
import { ChangePasswordDocument, RequestEmailChangeDocument } from '@ns/contract/sign-in';
import { ScreenTexts } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { OwnerProof } from './owner-proof.ts';
import { blankProof, givenProof, proofRules, wrongProof } from './proof-model.ts';

const blank = { email: '', password: '', proof: blankProof };

/** A password, the first or a new one, or another address; its owner proves to be present. */
@Component({
  selector: 'ns-secret-form',
  imports: [screenParts, OwnerProof],
  host: { style: 'display: block' },
  template: `
    <form class="stack" [formRoot]="form.fields">
      <h2>{{ isEmail() ? t('emailChange.heading') : t('secret.heading') }}</h2>
      @if (isEmail()) {
        <ns-text-field [label]="t('emailChange.new')" type="email" [formField]="form.fields.email" />
      }
      @if (!isEmail()) {
        <p class="soft">{{ t('secret.what') }}</p>
        <ns-text-field
          [label]="t('reset.password')"
          type="password"
          autocomplete="new-password"
          [hint]="t('register.passwordHint')"
          [formField]="form.fields.password"
        />
      }
      <ns-owner-proof [proof]="form.fields.proof" />
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

  readonly kind = input.required<'password' | 'email'>();
  protected readonly isEmail = computed(() => this.kind() === 'email');
  protected readonly done = signal('');
  protected readonly form = new MutationForm(signal(blank), {
    rules: (path) => {
      requiredText(
        path.email,
        () => this.t('form.needed'),
        () => this.isEmail(),
      );
      requiredText(
        path.password,
        () => this.t('form.needed'),
        () => !this.isEmail(),
      );
      proofRules(path.proof, this.t);
    },
    save: () => this.save(),
  });

  private async save(): Promise<void> {
    this.done.set('');
    const { email, password, proof } = this.form.model();
    const given = givenProof(proof);
    const answer = this.isEmail()
      ? await this.form.send(
          RequestEmailChangeDocument,
          { email: email.trim(), ...given },
          ...(['EmailChangeRequested', 'InvalidCredentialsError'] as const),
        )
      : await this.form.send(
          ChangePasswordDocument,
          'code' in given ? { ...given, password } : { current: given.password, password },
          ...(['Account', 'InvalidCredentialsError'] as const),
        );
    switch (answer?.__typename) {
      case 'Account':
        return this.finish(this.t('secret.changed'));
      case 'EmailChangeRequested':
        return this.finish(answer.message);
      case 'InvalidCredentialsError': {
        const [path, key] = wrongProof(proof);
        return this.form.object(path, this.t(key));
      }
      case undefined:
        // The form shows what was wrong.
        return;
    }
  }

  private finish(message: string): void {
    this.form.reset(blank);
    this.done.set(message);
  }
}
