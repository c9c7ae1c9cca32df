import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RegisterCitizenDocument } from '@ns/contract/own';
import { SignInDocument } from '@ns/contract/sign-in';
import { GraphqlClient, LanguageStore, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { AccountLanguage } from './account-language.ts';
import { CodeField } from './code-field.ts';
import { CodeRequest } from './code-request.ts';

/**
 * Who one is, without leaving the page and without a password: name and e-mail, then the six digits that are mailed.
 * Makes the account when there is none; who has one is signed in to it. Nobody learns which of the two it was.
 */
@Component({
  selector: 'ns-code-account',
  imports: [screenParts, CodeField],
  templateUrl: './code-account.html',
})
export class CodeAccount {
  /** What the last button does besides signing in. */
  readonly action = input.required<string>();
  /** Where somebody who signs in instead comes back to. */
  readonly next = input.required<string>();
  /** What is done with name and address; the words of a report when empty. */
  readonly privacy = input('');
  readonly signedIn = output();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore);
  private readonly accountLanguage = inject(AccountLanguage);

  protected readonly request = inject(CodeRequest);
  private readonly isRequested = computed(() => this.request.current() !== null);
  protected readonly sentAgain = signal(false);
  /** Whether the code was asked for on this page, not before it was loaded. */
  protected readonly isFresh = signal(false);
  protected readonly form = new MutationForm(
    signal({ name: this.request.current()?.name ?? '', email: this.request.current()?.email ?? '', code: '' }),
    {
      rules: (path) => {
        requiredText(path.name, () => this.t('form.needed'));
        requiredText(path.email, () => this.t('form.needed'));
        requiredText(
          path.code,
          () => this.t('proof.codeMissing'),
          () => this.isRequested(),
        );
      },
      save: () => (this.isRequested() ? this.confirm() : this.requestCode()),
    },
  );

  protected async requestCode(): Promise<void> {
    const isAgain = this.isRequested();
    const [name, email] = [this.form.model().name.trim(), this.form.model().email.trim()];
    const input = { name, email, language: this.language.code() };
    if (await this.form.send(RegisterCitizenDocument, { input }, 'RegistrationRequested')) {
      this.isFresh.set(true);
      this.request.remember({ name, email });
      this.sentAgain.set(isAgain);
      this.form.fields.code().reset('');
    }
  }

  private async confirm(): Promise<void> {
    const given = { email: this.form.model().email.trim(), code: this.form.model().code.trim() };
    const answer = await this.form.receive(
      () => this.client.mutate(SignInDocument, given, { withoutSession: true }),
      ...(['Session', 'InvalidInputError', 'InvalidCredentialsError'] as const),
    );
    if (answer?.__typename === 'Session') {
      this.request.forget();
      await this.session.adopt(answer);
      await this.accountLanguage.settle();
      this.signedIn.emit();
    } else if (answer) {
      this.form.object('code', this.t('codeAccount.wrong'));
    }
  }

  protected otherAddress(): void {
    this.request.forget();
    this.form.fields.code().reset('');
    this.sentAgain.set(false);
    this.form.clear();
  }
}
