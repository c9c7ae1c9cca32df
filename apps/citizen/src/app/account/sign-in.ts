import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import {
  BeginPasskeySignInDocument,
  RequestSignInCodeDocument,
  SignInDocument,
  SignInWithPasskeyDocument,
} from '@ns/contract/sign-in';
import { GraphqlClient, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { AccountLanguage } from './account-language.ts';
import { CodeField } from './code-field.ts';
import { DevicePasskeys } from './device-passkeys.ts';
import { safeNext } from './safe-next.ts';

/** With a code that is mailed, so that nobody needs to remember a password here; with a passkey, or with a password. */
@Component({
  selector: 'ns-sign-in',
  imports: [screenParts, CodeField],
  templateUrl: './sign-in.html',
})
export class SignIn {
  readonly next = input<string>();

  protected readonly t = inject(ScreenTexts).t;
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly language = inject(AccountLanguage);
  private readonly navigation = inject(NavController);
  private readonly device = inject(DevicePasskeys);

  /** Whether this browser can have passkeys of this site. */
  protected readonly passkeys = signal(false);
  private isLeft = false;
  protected readonly way = signal<'password' | 'code'>('code');
  protected readonly codeSent = signal(false);
  private readonly isCodeAsked = computed(() => this.way() === 'code' && this.codeSent());
  protected readonly form = new MutationForm(signal({ email: '', password: '', code: '' }), {
    rules: (path) => {
      requiredText(path.email, () => this.t('form.needed'));
      requiredText(
        path.password,
        () => this.t('form.needed'),
        () => this.way() === 'password',
      );
      requiredText(
        path.code,
        () => this.t('proof.codeMissing'),
        () => this.isCodeAsked(),
      );
    },
    save: () => (this.way() === 'password' || this.isCodeAsked() ? this.signIn() : this.requestCode()),
  });

  constructor() {
    void this.offerPasskeys();
    inject(DestroyRef).onDestroy(() => {
      this.isLeft = true;
      if (this.passkeys()) {
        void this.device.cancel();
      }
    });
  }

  /** The browser offers passkeys in the field of the address, where it can; the button is there everywhere. */
  private async offerPasskeys(): Promise<void> {
    this.passkeys.set(await this.device.areOffered());
    if (this.passkeys() && (await this.device.areOfferedInField())) {
      const begun = await this.client.mutate(BeginPasskeySignInDocument, {});
      const options = begun.__typename === 'PasskeyRequest' && !this.isLeft ? begun.options : null;
      const response = options === null ? null : await this.device.sign(options, true);
      if (response !== null) {
        await this.enter(response);
      }
    }
  }

  protected async usePasskey(): Promise<void> {
    const begun = await this.form.send(BeginPasskeySignInDocument, {});
    if (!begun) {
      return;
    }
    const response = begun.options === null ? null : await this.device.sign(begun.options);
    if (response === null) {
      this.form.fail(this.t('passkeys.failed'));
    } else {
      await this.enter(response);
    }
  }

  private async enter(response: string): Promise<void> {
    const answer = await this.form.receive(
      () => this.client.mutate(SignInWithPasskeyDocument, { response }, { withoutSession: true }),
      'Session',
    );
    if (answer) {
      await this.goOn(answer);
    }
  }

  protected choose(way: 'password' | 'code'): void {
    this.way.set(way);
    this.form.clear();
  }

  protected async requestCode(): Promise<void> {
    const answer = await this.form.send(RequestSignInCodeDocument, { email: this.form.model().email.trim() });
    if (answer !== null) {
      // The same words whether or not the address is known.
      this.form.fields.code().reset('');
      this.codeSent.set(true);
    }
  }

  private async signIn(): Promise<void> {
    const { email, code, password } = this.form.model();
    const secret = this.way() === 'code' ? { code: code.trim() } : { password };
    const answer = await this.form.receive(
      () => this.client.mutate(SignInDocument, { email: email.trim(), ...secret }, { withoutSession: true }),
      'Session',
    );
    if (answer) {
      await this.goOn(answer);
    }
  }

  private async goOn(opened: Parameters<SessionStore['adopt']>[0]): Promise<void> {
    await this.session.adopt(opened);
    await this.language.settle();
    await this.navigation.navigateRoot(safeNext(this.next()), { replaceUrl: true });
  }
}
