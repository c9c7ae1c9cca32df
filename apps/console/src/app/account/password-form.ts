import { Component, computed, inject, input, signal } from '@angular/core';
import { required } from '@angular/forms/signals';
import { ChangePasswordDocument, RequestEmailChangeDocument } from '@ns/contract/sign-in';
import { ScreenTexts, SessionStore } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldParts } from '../form/form-parts.ts';

const blank = { email: '', current: '', password: '' };

/** A new password or another address, each proven by the present password. */
@Component({
  selector: 'ns-password-form',
  imports: [screenParts, fieldParts],
  host: { style: 'display: block' },
  template: `
    <form [formRoot]="form.fields">
      <h2>{{ (isEmail() ? 'emailChange.title' : 'ownAccount.password') | transloco }}</h2>
      @if (isEmail()) {
        <p class="ns-small ns-quiet">{{ 'emailChange.now' | transloco: { email: account()?.email } }}</p>
        <mat-form-field>
          <mat-label>{{ 'emailChange.new' | transloco }}</mat-label>
          <input matInput type="email" [formField]="form.fields.email" autocomplete="email" />
          <mat-error>{{ message(form.fields.email()) }}</mat-error>
        </mat-form-field>
      }
      <mat-form-field>
        <mat-label>{{ 'ownAccount.present' | transloco }}</mat-label>
        <input matInput type="password" [formField]="form.fields.current" autocomplete="current-password" />
        <mat-error>{{ message(form.fields.current()) }}</mat-error>
      </mat-form-field>
      @if (!isEmail()) {
        <mat-form-field>
          <mat-label>{{ 'reset.password' | transloco }}</mat-label>
          <input matInput type="password" [formField]="form.fields.password" autocomplete="new-password" />
          <mat-hint>{{ 'reset.passwordHint' | transloco }}</mat-hint>
          <mat-error>{{ message(form.fields.password()) }}</mat-error>
        </mat-form-field>
      }
      <ns-problem [text]="form.failure()" />
      @if (done(); as text) {
        <p class="ns-notice" role="status">{{ text }}</p>
      }
      <button matButton="filled" type="submit" [disabled]="form.busy()">
        {{ (isEmail() ? 'emailChange.send' : 'reset.save') | transloco }}
      </button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      justify-items: start;
    }
    mat-form-field,
    p {
      width: 100%;
    }
  `,
})
export class PasswordForm {
  private readonly t = inject(ScreenTexts).t;
  protected readonly account = inject(SessionStore).account;

  readonly kind = input.required<'password' | 'email'>();
  protected readonly isEmail = computed(() => this.kind() === 'email');
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal(blank), {
    rules: (path) => {
      required(path.email, { when: () => this.isEmail(), message: () => this.t('transition.missing') });
      required(path.current, { message: () => this.t('signIn.passwordMissing') });
      required(path.password, { when: () => !this.isEmail(), message: () => this.t('reset.passwordHint') });
    },
    save: () => this.save(),
  });
  protected readonly done = signal<string | null>(null);

  private async save(): Promise<void> {
    this.done.set(null);
    const { email, current, password } = this.form.model();
    const answer = this.isEmail()
      ? await this.form.send(
          RequestEmailChangeDocument,
          { email: email.trim(), password: current },
          'EmailChangeRequested',
          'InvalidCredentialsError',
        )
      : await this.form.send(ChangePasswordDocument, { current, password }, 'Account', 'InvalidCredentialsError');
    if (answer?.__typename === 'InvalidCredentialsError') {
      this.form.object('current', this.t('ownAccount.wrongPassword'));
    } else if (answer) {
      this.form.reset(blank);
      this.done.set(answer.__typename === 'Account' ? this.t('ownAccount.passwordChanged') : answer.message);
    }
  }
}
