import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatAnchor } from '@angular/material/button';
import { Router } from '@angular/router';
import { RequestSignInCodeDocument, type SecondFactorDemandFragment, SignInDocument } from '@ns/contract/sign-in';
import { GraphqlClient, SessionStore } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { Permissions } from '../access/permissions.ts';
import { EntryPanel } from './entry-panel.ts';
import { FactorStep } from './factor-step.ts';
import { type SignInOptions, SignInOptionsStore } from './sign-in-options.ts';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** What is assumed while the server cannot be asked. */
const localOnly: SignInOptions = {
  __typename: 'SignInOptions',
  singleSignOn: false,
  staffPasswords: true,
  staffIdleMinutes: 0,
};

/**
 * Signing in by single sign-on, or with email and password or a mailed code, and the second factor of accounts that
 * have one. An account that is not staff gets a link to the citizen app.
 */
@Component({
  selector: 'ns-sign-in',
  imports: [screenParts, MatAnchor, fieldParts, EntryPanel, FactorStep],
  host: { style: 'display: block' },
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

  protected readonly way = signal<'password' | 'code'>('password');
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal({ email: '', password: '', code: '' }), {
    rules: ({ email, password, code }) => {
      this.rules.needed(email, { text: 'signIn.emailMissing' });
      this.rules.needed(password, { when: () => this.way() === 'password', text: 'signIn.passwordMissing' });
      this.rules.needed(code, { when: () => this.way() === 'code', text: 'factor.codeMissing' });
    },
    save: () => this.signIn(),
  });
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
  }

  /** The same words whether or not the address is known. */
  protected async sendCode(): Promise<void> {
    const email = this.form.fields.email();
    email.markAsTouched();
    if (email.invalid()) {
      return;
    }
    const answer = await this.form.send(RequestSignInCodeDocument, { email: email.value().trim() });
    if (answer !== null) {
      this.way.set('code');
    }
  }

  protected async signIn(secondFactor: string | null = null): Promise<void> {
    const { email, password, code } = this.form.model();
    const proof = this.way() === 'password' ? { password } : { code: code.trim() };
    const variables = { email, ...proof, ...(secondFactor === null ? {} : { secondFactor }) };
    const answer = await this.form.receive(
      () => this.client.mutate(SignInDocument, variables, { withoutSession: true }),
      'Session',
      'SecondFactorRequiredError',
    );
    if (answer?.__typename === 'Session') {
      this.form.reset({ email, password: '', code: '' });
      return this.session.adopt(answer);
    }
    this.demand.set(answer);
  }

  protected async signOut(): Promise<void> {
    const failure = await this.session.signOut();
    if (failure) {
      this.form.fail(failure.message);
    }
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
