import { Component, ElementRef, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { IonButton } from '@ionic/angular/ion-button';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslocoDirective } from '@jsverse/transloco';
import { RequestSignInCodeDocument, SignInDocument } from '@ns/contract/sign-in';
import { GraphqlClient, SessionStore } from '@ns/web';
import { type FieldProblem, problemAt, problemsElsewhere } from '../form/field-problems.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextField } from '../form/text-field.ts';
import { Page } from '../page/page.ts';
import { AccountLanguage } from './account-language.ts';
import { safeNext } from './safe-next.ts';

/** With a password, or with a code that is mailed: nobody needs to remember a password here. */
@Component({
  selector: 'ns-sign-in',
  imports: [RouterLink, IonButton, TranslocoDirective, Page, TextField, Notice, SubmitButton],
  templateUrl: './sign-in.html',
})
export class SignIn {
  readonly next = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly language = inject(AccountLanguage);
  private readonly navigation = inject(NavController);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly way = signal<'password' | 'code'>('password');
  protected readonly codeSent = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;

  protected choose(way: 'password' | 'code'): void {
    this.way.set(way);
    this.failure.set('');
    this.problems.set([]);
  }

  protected async submit(): Promise<void> {
    if (this.way() === 'code' && !this.codeSent()) {
      await this.requestCode();
    } else {
      await this.signIn();
    }
  }

  protected async requestCode(): Promise<void> {
    this.start();
    const answer = await this.client.mutate(RequestSignInCodeDocument, { email: this.email().trim() });
    this.busy.set(false);
    if (typeof answer === 'boolean') {
      // The same words whether or not the address is known.
      this.codeSent.set(true);
      return;
    }
    this.failure.set(answer.message);
  }

  private async signIn(): Promise<void> {
    this.start();
    const email = this.email().trim();
    const secret = this.way() === 'code' ? { code: this.code().trim() } : { password: this.password() };
    const answer = await this.client.mutate(SignInDocument, { email, ...secret }, { withoutSession: true });
    this.busy.set(false);
    switch (answer.__typename) {
      case 'Session':
        await this.session.adopt(answer);
        await this.language.settle();
        await this.navigation.navigateRoot(safeNext(this.next()), { replaceUrl: true });
        break;
      case 'InvalidInputError':
        this.problems.set(answer.fields);
        this.failure.set(problemsElsewhere(answer.fields, ['email', 'password', 'code'])[0] ?? '');
        focusFirstProblem(this.host.nativeElement);
        break;
      case 'InvalidCredentialsError':
      case 'SecondFactorRequiredError':
      case 'RequestFailure':
        this.failure.set(answer.message);
    }
  }

  private start(): void {
    this.busy.set(true);
    this.failure.set('');
    this.problems.set([]);
  }
}
