import { Component, computed, inject, input, signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { BeginPasskeyProofDocument } from '@ns/contract/own';
import { RequestSignInCodeDocument } from '@ns/contract/sign-in';
import { MutationSender, ScreenTexts, SessionStore } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { AccountChoices } from './account-choices.ts';
import { CodeField } from './code-field.ts';
import { DevicePasskeys } from './device-passkeys.ts';
import { blankProof, type ProofModel } from './proof-model.ts';

/** Asks the owner of an account for a mailed code or, who has them, for a passkey or the password; a part of a form. */
@Component({
  selector: 'ns-owner-proof',
  imports: [screenParts, CodeField],
  host: { class: 'stack' },
  templateUrl: './owner-proof.html',
})
export class OwnerProof {
  readonly proof = input.required<FieldTree<ProofModel>>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly session = inject(SessionStore);
  private readonly passkeys = inject(DevicePasskeys);
  private readonly choices = inject(AccountChoices).page;

  protected readonly message = fieldMessage;
  protected readonly sentAgain = signal(false);
  /** Asks for the mail with the code, and for the challenge of a passkey. */
  protected readonly mail = new MutationSender();
  private readonly passkeysHere = signal(false);
  private readonly known = computed(() => this.choices.data()?.mySignInMeans);
  protected readonly hasPassword = computed(() => this.known()?.hasPassword ?? false);
  protected readonly hasPasskey = computed(() => this.passkeysHere() && (this.known()?.passkeys.length ?? 0) > 0);

  protected readonly email = () => this.session.owner()?.email ?? '';

  constructor() {
    void this.passkeys.areOffered().then((offered) => this.passkeysHere.set(offered));
  }

  protected usePassword(): void {
    this.mail.clear();
    this.proof()().reset({ ...blankProof, means: 'password' });
  }

  protected async requestCode(): Promise<void> {
    const isAgain = this.proof().means().value() === 'code';
    const answer = await this.mail.send(RequestSignInCodeDocument, { email: this.email() });
    if (answer !== null) {
      this.sentAgain.set(isAgain);
      this.proof()().reset({ ...blankProof, means: 'code' });
    }
  }

  protected async usePasskey(): Promise<void> {
    const answer = await this.mail.send(BeginPasskeyProofDocument, {});
    if (!answer) {
      return;
    }
    const passkey = answer.options === null ? null : await this.passkeys.sign(answer.options);
    if (passkey === null) {
      this.mail.fail(this.t('passkeys.failed'));
    } else {
      this.proof()().reset({ ...blankProof, means: 'passkey', passkey });
    }
  }
}
