import { Component, inject, signal } from '@angular/core';
import { RequestSignInCodeDocument } from '@ns/contract/sign-in';
import { ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
import { screenParts } from '../page/screen-parts.ts';
import { CodeField } from './code-field.ts';

/** What proves that the owner of the account is present, as the API's mutations take it. */
export type Proof = { readonly code: string } | { readonly password: string };

/**
 * Asks the owner of the account for a mailed code or, who has one, for the password. The form around it takes what was
 * given with {@link given} and says with {@link refuse} that it was wrong.
 */
@Component({
  selector: 'ns-owner-proof',
  imports: [screenParts, CodeField],
  host: { class: 'stack' },
  template: `
    @switch (means()) {
      @case ('code') {
        <ns-notice kind="success">{{
          t(sentAgain() ? 'codeAccount.sentAgain' : 'codeAccount.sent', { email: email() })
        }}</ns-notice>
        <!-- The last digit sends nothing here: it confirms what cannot be taken back. -->
        <ns-code-field [(value)]="code" [error]="form.problemAt('proof')" takesFocus />
      }
      @case ('password') {
        <ns-text-field
          [label]="t('proof.password')"
          type="password"
          autocomplete="current-password"
          [(value)]="password"
          [error]="form.problemAt('proof')"
        />
      }
      @default {
        <p class="soft">{{ t('proof.why') }}</p>
      }
    }
    <ns-message [text]="form.failure()" />
    <div class="row">
      <ion-button
        type="button"
        [fill]="means() === 'none' ? 'outline' : 'clear'"
        [disabled]="form.busy()"
        (click)="requestCode()"
        >{{ t(means() === 'code' ? 'codeAccount.again' : 'proof.request') }}</ion-button
      >
      @if (means() !== 'password') {
        <ion-button type="button" fill="clear" (click)="usePassword()">{{ t('proof.byPassword') }}</ion-button>
      }
    </div>
  `,
})
export class OwnerProof {
  protected readonly t = inject(ScreenTexts).t;
  private readonly session = inject(SessionStore);

  protected readonly means = signal<'none' | 'code' | 'password'>('none');
  protected readonly sentAgain = signal(false);
  protected readonly code = signal('');
  protected readonly password = signal('');
  protected readonly form = new MutationForm(['proof']);

  protected readonly email = () => this.session.owner()?.email ?? '';

  /** What was typed; null, with a word about it, when nothing was. */
  given(): Proof | null {
    this.form.clear();
    const [code, password] = [this.code().trim(), this.password()];
    switch (this.means()) {
      case 'none':
        this.form.fail(this.t('proof.missing'));
        return null;
      case 'code':
        return code === '' ? this.miss('proof.codeMissing') : { code };
      case 'password':
        return password === '' ? this.miss('proof.passwordMissing') : { password };
    }
  }

  /** The server did not accept what was given. */
  refuse(): void {
    this.form.object('proof', this.t(this.means() === 'code' ? 'codeAccount.wrong' : 'proof.passwordWrong'));
  }

  /** It was accepted: a code counts once, so the next change asks anew. */
  reset(): void {
    this.means.set('none');
    this.sentAgain.set(false);
    this.code.set('');
    this.password.set('');
    this.form.clear();
  }

  protected usePassword(): void {
    this.form.clear();
    this.means.set('password');
  }

  protected async requestCode(): Promise<void> {
    const isAgain = this.means() === 'code';
    const answer = await this.form.send(RequestSignInCodeDocument, { email: this.email() });
    if (answer !== null) {
      this.sentAgain.set(isAgain);
      this.code.set('');
      this.means.set('code');
    }
  }

  private miss(key: string): null {
    this.form.object('proof', this.t(key));
    return null;
  }
}
