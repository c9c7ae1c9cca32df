import { Component, computed, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import { ChangePasswordDocument, RequestEmailChangeDocument } from '@ns/contract/sign-in';
import { SessionStore } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { fieldParts } from '../form/form-parts.ts';

const field = () => new FormControl('', { nonNullable: true, validators: [Validators.required] });

/** A new password or another address, each proven by the present password. */
@Component({
  selector: 'ns-password-form',
  imports: [screenParts, ReactiveFormsModule, fieldParts],
  host: { style: 'display: block' },
  template: `
    <form novalidate [formGroup]="form" (ngSubmit)="save()">
      <h2>{{ (isEmail() ? 'emailChange.title' : 'ownAccount.password') | transloco }}</h2>
      @if (isEmail()) {
        <p class="ns-small ns-quiet">{{ 'emailChange.now' | transloco: { email: account()?.email } }}</p>
        <mat-form-field>
          <mat-label>{{ 'emailChange.new' | transloco }}</mat-label>
          <input matInput type="email" formControlName="email" autocomplete="email" />
          <mat-error>{{ form.controls.email.getError('server') ?? ('signIn.emailMissing' | transloco) }}</mat-error>
        </mat-form-field>
      }
      <mat-form-field>
        <mat-label>{{ 'ownAccount.present' | transloco }}</mat-label>
        <input matInput type="password" formControlName="current" autocomplete="current-password" />
        <mat-error>{{ 'signIn.passwordMissing' | transloco }}</mat-error>
      </mat-form-field>
      @if (!isEmail()) {
        <mat-form-field>
          <mat-label>{{ 'reset.password' | transloco }}</mat-label>
          <input matInput type="password" formControlName="password" autocomplete="new-password" maxlength="128" />
          <mat-hint>{{ 'reset.passwordHint' | transloco }}</mat-hint>
          <mat-error>{{
            form.controls.password.getError('server') ?? ('signIn.passwordMissing' | transloco)
          }}</mat-error>
        </mat-form-field>
      }
      <ns-problem [text]="mutation.problem()" />
      @if (done(); as text) {
        <p class="ns-notice" role="status">{{ text }}</p>
      }
      <button matButton="filled" type="submit" [disabled]="mutation.busy()">
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
  private readonly words = inject(TranslocoService);
  protected readonly account = inject(SessionStore).account;

  readonly kind = input.required<'password' | 'email'>();
  protected readonly isEmail = computed(() => this.kind() === 'email');
  protected readonly form = new FormGroup({ email: field(), current: field(), password: field() });
  protected readonly mutation = new MutationForm(() => this.form.controls);
  protected readonly done = signal<string | null>(null);

  protected async save(): Promise<void> {
    const { email, current, password } = this.form.controls;
    const used = this.isEmail() ? [email, current] : [current, password];
    for (const control of used) {
      control.markAsTouched();
    }
    if (used.some(({ invalid }) => invalid)) {
      return;
    }
    this.done.set(null);
    const answer = this.isEmail()
      ? await this.mutation.send(
          RequestEmailChangeDocument,
          { email: email.value.trim(), password: current.value },
          'EmailChangeRequested',
          'InvalidCredentialsError',
        )
      : await this.mutation.send(
          ChangePasswordDocument,
          { current: current.value, password: password.value },
          'Account',
          'InvalidCredentialsError',
        );
    if (answer?.__typename === 'InvalidCredentialsError') {
      this.mutation.fail(this.words.translate('ownAccount.wrongPassword'));
    } else if (answer) {
      this.form.reset();
      this.done.set(
        answer.__typename === 'Account' ? this.words.translate('ownAccount.passwordChanged') : answer.message,
      );
    }
  }
}
