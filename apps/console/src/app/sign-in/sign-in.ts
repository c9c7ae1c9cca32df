import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatError, MatLabel } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { SignInDocument } from '@ns/contract/web';
import { GraphqlClient, SessionStore } from '@ns/web';
import { LanguageSwitch } from '../shell/language-switch.ts';
import { ThemeSwitch } from '../shell/theme-switch.ts';
import { Permissions } from '../trouble/permissions.ts';

/** Signing in with e-mail and password. An account that is not staff gets a link to the citizen app. */
@Component({
  selector: 'ns-sign-in',
  imports: [
    ReactiveFormsModule,
    MatButton,
    MatFormField,
    MatError,
    MatLabel,
    MatIcon,
    MatInput,
    TranslocoPipe,
    LanguageSwitch,
    ThemeSwitch,
  ],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignIn {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly permissions = inject(Permissions);

  /** Where to go afterwards: a path inside the console. */
  readonly next = input<string>();

  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly citizen = computed(() => {
    const account = this.session.account();
    return this.permissions.isStaff() ? null : account;
  });

  constructor() {
    void this.session.restore();
    effect(() => {
      if (this.session.account() && this.permissions.isStaff()) {
        void this.router.navigateByUrl(insideConsole(this.next()));
      }
    });
  }

  protected async signIn(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    const answer = await this.client.mutate(SignInDocument, this.form.getRawValue(), { withoutSession: true });
    this.busy.set(false);
    switch (answer.__typename) {
      case 'Session':
        this.form.controls.password.reset();
        return this.session.adopt(answer);
      case 'InvalidInputError':
        return this.problem.set(answer.fields.map(({ message }) => message).join(' ') || answer.message);
      default:
        return this.problem.set(answer.message);
    }
  }

  protected async signOut(): Promise<void> {
    const failure = await this.session.signOut();
    this.problem.set(failure?.message ?? null);
  }
}

/** Only paths of the console: a link with a foreign `next` must not lead away. */
function insideConsole(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/sign-in') ? next : '/inbox';
}
