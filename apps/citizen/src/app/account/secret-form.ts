import { Component, computed, inject, input, signal } from '@angular/core';
import { RemovePasswordDocument } from '@ns/contract/own';
import { ChangePasswordDocument, RequestEmailChangeDocument } from '@ns/contract/sign-in';
import { ScreenTexts } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { AccountChoices } from './account-choices.ts';
import { OwnerProof } from './owner-proof.ts';
import { blankProof, givenProof, proofRules, wrongProof } from './proof-model.ts';

const blank = { email: '', password: '', proof: blankProof };

/** A password, which is set, changed or removed, or another address; its owner proves to be present. */
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
        <p class="soft">{{ t(hasPassword() ? 'secret.whatChange' : 'secret.what') }}</p>
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
        @if (!isEmail() && hasPassword()) {
          <ion-button type="button" fill="outline" color="danger" [disabled]="form.busy()" (click)="remove()">{{
            t('secret.remove')
          }}</ion-button>
        }
      </div>
    </form>
  `,
})
export class SecretForm {
  protected readonly t = inject(ScreenTexts).t;

  private readonly choices = inject(AccountChoices).page;

  readonly kind = input.required<'password' | 'email'>();
  protected readonly isEmail = computed(() => this.kind() === 'email');
  protected readonly hasPassword = computed(() => this.choices.data()?.mySignInMeans.hasPassword ?? false);
  /** Whether the form is sent to remove the password, so that no new one is needed. */
  private readonly isRemoving = signal(false);
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
        () => !this.isEmail() && !this.isRemoving(),
      );
      proofRules(path.proof, this.t);
    },
    save: () => (this.isRemoving() ? this.sendRemoval() : this.save()),
  });

  protected async remove(): Promise<void> {
    this.isRemoving.set(true);
    await this.form.submit();
    this.isRemoving.set(false);
  }

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
          'password' in given ? { current: given.password, password } : { ...given, password },
          ...(['Account', 'InvalidCredentialsError'] as const),
        );
    switch (answer?.__typename) {
      case 'Account':
        await this.choices.refetch();
        return this.finish(this.t('secret.changed'));
      case 'EmailChangeRequested':
        return this.finish(answer.message);
      case 'InvalidCredentialsError':
        return this.objectToProof();
      case undefined:
        // The form shows what was wrong.
        return;
    }
  }

  private async sendRemoval(): Promise<void> {
    this.done.set('');
    const given = givenProof(this.form.model().proof);
    const answer = await this.form.send(RemovePasswordDocument, given, 'SignInMeans', 'InvalidCredentialsError');
    if (answer?.__typename === 'InvalidCredentialsError') {
      this.objectToProof();
    } else if (answer) {
      await this.choices.refetch();
      this.finish(this.t('secret.removed'));
    }
  }

  private objectToProof(): void {
    const [path, key] = wrongProof(this.form.model().proof);
    this.form.object(path, this.t(key));
  }

  private finish(message: string): void {
    this.form.reset(blank);
    this.done.set(message);
  }
}
