import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import {
  AddPasskeyDocument,
  BeginPasskeyDocument,
  BeginTotpDocument,
  ConfirmTotpDocument,
  type FactorsChangedFragment,
  OwnFactorsDocument,
  RemoveSecondFactorDocument,
  RenewRecoveryCodesDocument,
} from '@ns/contract/console';
import { GraphqlClient, LocalDates, ScreenTexts, SessionStore, watchQuery } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { elementFocus } from '../form/element-focus.ts';
import { startRegistration } from '@simplewebauthn/browser';
import encodeQR from 'qr';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { screenParts } from '../appearance/screen-parts.ts';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
/** What the password that is asked for will be used for; a passkey's removal carries its id. */
type FactorRequest = 'totp' | 'passkey' | 'codes' | 'removeTotp' | { readonly removePasskey: string };

/** Authenticator app, passkeys and recovery codes of the own account. */
@Component({
  selector: 'ns-second-factor',
  imports: [screenParts, fieldParts],
  host: { class: 'ns-stack' },
  templateUrl: './second-factor.html',
  styleUrl: './second-factor.scss',
})
export class SecondFactorCard {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly t = inject(ScreenTexts).t;
  private readonly focus = elementFocus();

  protected readonly dates = inject(LocalDates);
  protected readonly query = watchQuery(OwnFactorsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly state = linkedSignal(() => this.query.data()?.mySecondFactor ?? null);
  protected readonly hasFactor = computed(() => {
    const state = this.state();
    return state !== null && (state.totp || state.passkeys.length > 0);
  });
  protected readonly request = signal<FactorRequest | null>(null);
  protected readonly setup = signal<{ readonly secret: string; readonly uri: string } | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly copied = signal(false);
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly proof = new MutationForm(signal({ password: '' }), {
    rules: ({ password }) => this.rules.needed(password, { text: 'signIn.passwordMissing' }),
    save: () => this.prove(),
  });
  protected readonly trial = new MutationForm(signal({ code: '' }), {
    rules: ({ code }) => this.rules.needed(code, { text: 'factor.codeMissing' }),
    save: () => this.confirm(),
  });
  /** A picture of the address that apps read, as the source of an image. */
  protected readonly qr = computed(() => {
    const setup = this.setup();
    return setup && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(encodeQR(setup.uri, 'svg'))}`;
  });

  protected ask(request: FactorRequest): void {
    this.cancel();
    this.codes.set(null);
    this.request.set(request);
    // The keyboard goes on in the field that is asked for.
    this.focus('form input');
  }

  protected cancel(): void {
    this.request.set(null);
    this.setup.set(null);
    this.proof.reset({ password: '' });
    this.trial.reset({ code: '' });
  }

  /** The password is there: does what it was asked for. */
  private async prove(): Promise<void> {
    const request = this.request();
    if (!request) {
      return;
    }
    this.copied.set(false);
    const { password } = this.proof.model();
    const answer = await this.proof.receive(
      () => this.act(request, password),
      'SecondFactorChanged',
      'TotpSetup',
      'InvalidCredentialsError',
    );
    if (answer?.__typename === 'InvalidCredentialsError') {
      this.proof.object('password', this.t('ownAccount.wrongPassword'));
    } else if (answer?.__typename === 'TotpSetup') {
      this.cancel();
      this.setup.set(answer);
    } else if (answer) {
      this.finish(answer);
    }
  }

  private async confirm(): Promise<void> {
    this.copied.set(false);
    const answer = await this.trial.send(ConfirmTotpDocument, this.trial.model(), 'SecondFactorChanged');
    if (answer) {
      this.finish(answer);
    }
  }

  protected async copy(codes: readonly string[]): Promise<void> {
    await navigator.clipboard.writeText(codes.join('\n'));
    this.copied.set(true);
  }

  protected print(): void {
    globalThis.print();
  }

  private async act(request: FactorRequest, password: string) {
    switch (request) {
      case 'totp':
        return await this.client.mutate(BeginTotpDocument, { password });
      case 'passkey':
        return await this.makePasskey(password);
      case 'codes':
        return await this.client.mutate(RenewRecoveryCodesDocument, { password });
      default: {
        const passkey = request === 'removeTotp' ? null : request.removePasskey;
        return await this.client.mutate(RemoveSecondFactorDocument, { password, passkey });
      }
    }
  }

  private async makePasskey(password: string) {
    const begun = await this.client.mutate(BeginPasskeyDocument, { password });
    if (begun.__typename !== 'PasskeySetup') {
      return begun;
    }
    const made = await startRegistration({ optionsJSON: JSON.parse(begun.options) as CreationOptions }).catch(
      () => undefined,
    );
    if (!made) {
      return { __typename: 'PasskeyFailed', message: this.t('factor.passkeyFailed') } as const;
    }
    const name = this.t('factor.passkeyName', { day: this.dates.date(new Date().toISOString()) });
    return this.client.mutate(AddPasskeyDocument, { name, response: JSON.stringify(made) });
  }

  private finish(outcome: FactorsChangedFragment): void {
    this.cancel();
    this.state.set(outcome.state);
    this.codes.set(outcome.recoveryCodes ?? null);
    if (this.session.account()?.secondFactorMissing) {
      // With the first factor the account gets its permissions.
      void this.session.refresh();
    }
  }
}
