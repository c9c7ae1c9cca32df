import { Component, inject, input, signal } from '@angular/core';
import { NavController } from '@ionic/angular/nav-controller';
import { RequestSignInCodeDocument, SignInDocument } from '@ns/contract/sign-in';
import { GraphqlClient, ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm } from '../form/mutation-form.ts';
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

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly way = signal<'password' | 'code'>('code');
  protected readonly codeSent = signal(false);
  protected readonly form = new MutationForm(['email', 'password', 'code']);

  protected choose(way: 'password' | 'code'): void {
    this.way.set(way);
    this.form.clear();
  }

  protected async submit(): Promise<void> {
    if (this.way() === 'code' && !this.codeSent()) {
      await this.requestCode();
    } else {
      await this.signIn();
    }
  }

  protected async requestCode(): Promise<void> {
    const answer = await this.form.send(RequestSignInCodeDocument, { email: this.email().trim() });
    if (answer !== null) {
      // The same words whether or not the address is known.
      this.code.set('');
      this.codeSent.set(true);
    }
  }

  private async signIn(): Promise<void> {
    const email = this.email().trim();
    const secret = this.way() === 'code' ? { code: this.code().trim() } : { password: this.password() };
    const answer = await this.form.receive(
      () => this.client.mutate(SignInDocument, { email, ...secret }, { withoutSession: true }),
      'Session',
    );
    if (answer) {
      await this.session.adopt(answer);
      await this.language.settle();
      await this.navigation.navigateRoot(safeNext(this.next()), { replaceUrl: true });
    }
  }
}
