import { Component, computed, inject, input, signal } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { RequestSignInCodeDocument, SignInDocument } from '@ns/contract/sign-in';
import { GraphqlClient, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm, requiredText } from '@ns/web/forms';
import { screenParts } from '../page/screen-parts.ts';
import { AccountLanguage } from './account-language.ts';
import { CodeField } from './code-field.ts';
import { safeNext } from './safe-next.ts';

/** With a code that is mailed, so that nobody needs to remember a password here; or with a password. */
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
      await this.session.adopt(answer);
      await this.language.settle();
      await this.navigation.navigateRoot(safeNext(this.next()), { replaceUrl: true });
    }
  }
}
