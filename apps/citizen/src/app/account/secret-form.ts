import { Component, ElementRef, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { ChangePasswordDocument, RequestEmailChangeDocument } from '@ns/contract/sign-in';
import { GraphqlClient } from '@ns/web';
import { type FieldProblem, problemAt } from '../form/field-problems.ts';
import { focusFirstProblem } from '../form/focus-first-problem.ts';
import { Notice } from '../form/notice.ts';
import { SubmitButton } from '../form/submit-button.ts';
import { TextField } from '../form/text-field.ts';

/** A new password or another address, each proven by the present password. */
@Component({
  selector: 'ns-secret-form',
  imports: [TranslocoDirective, TextField, Notice, SubmitButton],
  host: { style: 'display: block' },
  template: `
    <form class="stack" novalidate *transloco="let t" (submit)="$event.preventDefault(); save()">
      <h2>{{ isEmail() ? t('emailChange.heading') : t('secret.heading') }}</h2>
      @if (isEmail()) {
        <ns-text-field
          [label]="t('emailChange.new')"
          type="email"
          inputmode="email"
          autocomplete="email"
          [(value)]="email"
          [error]="problemAt(problems(), 'email')"
        />
      }
      <ns-text-field
        [label]="t('secret.current')"
        type="password"
        autocomplete="current-password"
        [(value)]="current"
      />
      @if (!isEmail()) {
        <ns-text-field
          [label]="t('reset.password')"
          type="password"
          autocomplete="new-password"
          [hint]="t('register.passwordHint')"
          [(value)]="password"
          [error]="problemAt(problems(), 'password')"
        />
      }
      @if (failure(); as message) {
        <ns-notice kind="danger">{{ message }}</ns-notice>
      }
      @if (done(); as message) {
        <ns-notice kind="success">{{ message }}</ns-notice>
      }
      <div class="row">
        <ns-submit-button [busy]="busy()">{{ isEmail() ? t('emailChange.send') : t('reset.save') }}</ns-submit-button>
      </div>
    </form>
  `,
})
export class SecretForm {
  private readonly client = inject(GraphqlClient);
  private readonly words = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly kind = input.required<'password' | 'email'>();
  protected readonly isEmail = computed(() => this.kind() === 'email');
  protected readonly email = signal('');
  protected readonly current = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly done = signal('');
  protected readonly failure = signal('');
  protected readonly problems = signal<readonly FieldProblem[]>([]);
  protected readonly problemAt = problemAt;

  protected async save(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    this.done.set('');
    this.failure.set('');
    this.problems.set([]);
    const answer = this.isEmail()
      ? await this.client.mutate(RequestEmailChangeDocument, { email: this.email().trim(), password: this.current() })
      : await this.client.mutate(ChangePasswordDocument, { current: this.current(), password: this.password() });
    this.busy.set(false);
    switch (answer.__typename) {
      case 'Account':
        return this.finish(this.words.translate('secret.changed'));
      case 'EmailChangeRequested':
        return this.finish(answer.message);
      case 'InvalidInputError':
        this.problems.set(answer.fields);
        return focusFirstProblem(this.host.nativeElement);
      case 'InvalidCredentialsError':
        return this.failure.set(this.words.translate('secret.wrong'));
      default:
        return this.failure.set(answer.message);
    }
  }

  private finish(message: string): void {
    this.email.set('');
    this.current.set('');
    this.password.set('');
    this.done.set(message);
  }
}
