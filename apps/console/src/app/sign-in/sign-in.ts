import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatAnchor, MatButton } from '@angular/material/button';
import { MatFormField, MatError, MatLabel } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { RequestSignInCodeDocument, type SecondFactorDemandFragment, SignInDocument } from '@ns/contract/web';
import { GraphqlClient, SessionStore } from '@ns/web';
import { Permissions } from '../access/permissions.ts';
import { EntryPanel } from './entry-panel.ts';
import { FactorStep } from './factor-step.ts';
import { type SignInOptions, SignInOptionsStore } from './sign-in-options.ts';

/** What is assumed while the server cannot be asked. */
const localOnly: SignInOptions = {
  __typename: 'SignInOptions',
  singleSignOn: false,
  staffPasswords: true,
  staffIdleMinutes: 0,
};

/**
 * Signing in by single sign-on, or with e-mail and password or a mailed code, and the second factor of accounts that
 * have one. An account that is not staff gets a link to the citizen app.
 */
@Component({
  selector: 'ns-sign-in',
  imports: [
    ReactiveFormsModule,
    MatAnchor,
    MatButton,
    MatFormField,
    MatError,
    MatLabel,
    MatIcon,
    MatInput,
    RouterLink,
    TranslocoPipe,
    EntryPanel,
    FactorStep,
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
  /** Why single sign-on led back here. */
  readonly sso = input<string>();

  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    password: new FormControl('', { nonNullable: true }),
    code: new FormControl('', { nonNullable: true }),
  });
  protected readonly way = signal<'password' | 'code'>('password');
  protected readonly busy = signal(false);
  /** Null until the server has said how staff get in. */
  protected readonly options = signal<SignInOptions | null>(null);
  /** The form for accounts that keep a password where staff have none. */
  protected readonly formAsked = signal(false);
  protected readonly showsForm = computed(() => this.formAsked() || this.options()?.staffPasswords === true);
  protected readonly ssoUrl = computed(() => `/sso/start?next=${encodeURIComponent(insideConsole(this.next()))}`);
  protected readonly ssoProblem = computed(() => {
    const word = this.sso();
    return word === undefined ? null : `signIn.ssoProblem.${ssoProblems.find((known) => known === word) ?? 'failed'}`;
  });
  protected readonly problem = signal<string | null>(null);
  /** What is still needed of somebody whose password was right. */
  protected readonly demand = signal<SecondFactorDemandFragment | null>(null);
  protected readonly citizen = computed(() => {
    const account = this.session.account();
    return this.permissions.isStaff() || account?.secondFactorMissing ? null : account;
  });

  constructor() {
    void this.session.restore();
    void inject(SignInOptionsStore)
      .read()
      .then((options) => this.options.set(options ?? localOnly));
    effect(() => {
      const account = this.session.account();
      if (account?.secondFactorMissing) {
        void this.router.navigateByUrl('/account');
      } else if (account && this.permissions.isStaff()) {
        void this.router.navigateByUrl(insideConsole(this.next()));
      }
    });
    effect(() => {
      const required = this.way() === 'password' ? [Validators.required] : [];
      this.form.controls.password.setValidators(required);
      this.form.controls.password.updateValueAndValidity();
    });
  }

  /** The same words whether or not the address is known. */
  protected async sendCode(): Promise<void> {
    const { email } = this.form.controls;
    email.markAsTouched();
    if (email.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    const answer = await this.client.mutate(RequestSignInCodeDocument, { email: email.value.trim() });
    this.busy.set(false);
    if (typeof answer === 'boolean') {
      this.way.set('code');
    } else {
      this.problem.set(answer.message);
    }
  }

  protected async signIn(secondFactor: string | null = null): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.busy()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    const { email, password, code } = this.form.getRawValue();
    const proof = this.way() === 'password' ? { password } : { code: code.trim() };
    const variables = { email, ...proof, ...(secondFactor === null ? {} : { secondFactor }) };
    const answer = await this.client.mutate(SignInDocument, variables, { withoutSession: true });
    this.busy.set(false);
    switch (answer.__typename) {
      case 'Session':
        this.form.controls.password.reset();
        return this.session.adopt(answer);
      case 'SecondFactorRequiredError':
        return this.demand.set(answer);
      case 'InvalidInputError':
        return this.refuse(answer.fields.map(({ message }) => message).join(' ') || answer.message);
      default:
        return this.refuse(answer.message);
    }
  }

  protected async signOut(): Promise<void> {
    const failure = await this.session.signOut();
    this.problem.set(failure?.message ?? null);
  }

  private refuse(message: string): void {
    this.demand.set(null);
    this.problem.set(message);
  }
}

/** The words of the server for which there is a text. */
const ssoProblems = [
  'noRole',
  'noDepartment',
  'unverified',
  'citizen',
  'otherPerson',
  'deactivated',
  'lastAdministrator',
  'unavailable',
  'expired',
  'failed',
  'busy',
] as const;

/** Only paths of the console: a link with a foreign `next` must not lead away. */
function insideConsole(next: string | undefined): string {
  return next?.startsWith('/') && !next.startsWith('//') && !next.startsWith('/sign-in') ? next : '/inbox';
}
