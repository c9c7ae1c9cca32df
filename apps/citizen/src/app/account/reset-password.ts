import { Component, ElementRef, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NavController } from '@ionic/angular/nav-controller';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { RequestPasswordResetDocument, ResetPasswordDocument } from '@ns/contract/sign-in';
import { GraphqlClient, SessionStore } from '@ns/web';
import { type FieldProblem, problemAt } from '../form/field-problems.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextField } from '../form/text-field.ts';
import { Page } from '../page/page.ts';

/** A forgotten password: a link is asked for here, and the link leads back here, where a new password is chosen. */
@Component({
  selector: 'ns-reset-password',
  imports: [RouterLink, TranslocoDirective, Page, Notice, SubmitButton, TextField],
  template: `
    <ns-page *transloco="let t" [heading]="t('reset.heading')">
      <form class="card stack" novalidate (submit)="$event.preventDefault(); submit()">
        @if (sent()) {
          <ns-notice kind="success">{{ t('reset.sent') }}</ns-notice>
        } @else if (token()) {
          <p>{{ t('reset.choose') }}</p>
          <ns-text-field
            [label]="t('reset.password')"
            type="password"
            autocomplete="new-password"
            [hint]="t('register.passwordHint')"
            [(value)]="password"
            [error]="problemAt(problems(), 'password')"
          />
        } @else {
          <p>{{ t('reset.how') }}</p>
          <ns-text-field
            [label]="t('account.email')"
            type="email"
            inputmode="email"
            autocomplete="email"
            [(value)]="email"
            [error]="problemAt(problems(), 'email')"
          />
        }
        @if (failure(); as message) {
          <ns-notice kind="danger">{{ message }}</ns-notice>
        }
        @if (!sent()) {
          <div class="row">
            <ns-submit-button [busy]="busy()">{{ token() ? t('reset.save') : t('reset.send') }}</ns-submit-button>
          </div>
        }
      </form>
      <p>
        <a routerLink="/sign-in">{{ t('reset.back') }}</a>
      </p>
    </ns-page>
  `,
})
export class ResetPassword {
  /** of the mailed link */
  readonly token = input<string>();

  private readonly client = inject(GraphqlClient);
  private readonly words = inject(TranslocoService);
  private readonly session = inject(SessionStore);
  private readonly navigation = inject(NavController);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly sent = signal(false);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;

  protected async submit(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    this.problems.set([]);
    const token = this.token();
    await (token ? this.choose(token) : this.request());
    this.busy.set(false);
  }

  private async request(): Promise<void> {
    if (!this.email().includes('@')) {
      this.problems.set([{ path: 'email', message: this.words.translate('reset.emailMissing') }]);
      return focusFirstProblem(this.host.nativeElement);
    }
    const answer = await this.client.mutate(RequestPasswordResetDocument, { email: this.email().trim() });
    if (typeof answer === 'boolean') {
      // The same words whether or not the address is known.
      this.sent.set(true);
    } else {
      this.failure.set(answer.message);
    }
  }

  private async choose(token: string): Promise<void> {
    const given = { token, password: this.password() };
    const answer = await this.client.mutate(ResetPasswordDocument, given, { withoutSession: true });
    switch (answer.__typename) {
      case 'Session':
        await this.session.adopt(answer);
        await this.navigation.navigateRoot('/account', { replaceUrl: true });
        return;
      case 'InvalidInputError':
        this.problems.set(answer.fields);
        focusFirstProblem(this.host.nativeElement);
        return;
      default:
        this.failure.set(answer.message);
    }
  }
}
