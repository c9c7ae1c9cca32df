import { Component, inject, input, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { RequestSignInCodeDocument } from '@ns/contract/sign-in';
import { MutationSender, ScreenTexts, SessionStore } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { CodeField } from './code-field.ts';
import type { ProofModel } from './proof-model.ts';

/** Asks the owner of an account for a mailed code or, who has one, for the password; a part of the form around it. */
@Component({
  selector: 'ns-owner-proof',
  imports: [screenParts, CodeField],
  host: { class: 'stack' },
  template: `
    @switch (proof().means().value()) {
      @case ('code') {
        <ns-notice kind="success">{{
          t(sentAgain() ? 'codeAccount.sentAgain' : 'codeAccount.sent', { email: email() })
        }}</ns-notice>
        <!-- The last digit sends nothing here: it confirms what cannot be taken back. -->
        <ns-code-field [formField]="proof().code" takesFocus />
      }
      @case ('password') {
        <ns-text-field
          [label]="t('proof.password')"
          type="password"
          autocomplete="current-password"
          [formField]="proof().password"
        />
      }
      @default {
        <p class="soft">{{ t('proof.why') }}</p>
      }
    }
    <ns-message [text]="mail.failure() || message(proof()())" />
    <div class="row">
      <ion-button
        type="button"
        [fill]="proof().means().value() === 'none' ? 'outline' : 'clear'"
        [disabled]="mail.busy()"
        (click)="requestCode()"
        >{{ t(proof().means().value() === 'code' ? 'codeAccount.again' : 'proof.request') }}</ion-button
      >
      @if (proof().means().value() !== 'password') {
        <ion-button type="button" fill="clear" (click)="usePassword()">{{ t('proof.byPassword') }}</ion-button>
      }
    </div>
  `,
})
export class OwnerProof {
  readonly proof = input.required<FieldTree<ProofModel>>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly session = inject(SessionStore);

  protected readonly message = fieldMessage;
  protected readonly sentAgain = signal(false);
  /** Asks for the mail with the code. */
  protected readonly mail = new MutationSender();

  protected readonly email = () => this.session.owner()?.email ?? '';

  protected usePassword(): void {
    this.mail.clear();
    this.proof()().reset({ means: 'password', code: '', password: '' });
  }

  protected async requestCode(): Promise<void> {
    const isAgain = this.proof().means().value() === 'code';
    const answer = await this.mail.send(RequestSignInCodeDocument, { email: this.email() });
    if (answer !== null) {
      this.sentAgain.set(isAgain);
      this.proof()().reset({ means: 'code', code: '', password: '' });
    }
  }
}
