import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
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
import { GraphqlClient, LocalDates, SessionStore, watchQuery, MutationSender } from '@ns/web';
import { elementFocus } from '../form/element-focus.ts';
import { startRegistration } from '@simplewebauthn/browser';
import encodeQR from 'qr';
import { fieldParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
/** What the password that is asked for will be used for; a passkey's removal carries its id. */
type FactorRequest = 'totp' | 'passkey' | 'codes' | 'removeTotp' | { readonly removePasskey: string };

/** Authenticator app, passkeys and recovery codes of the own account. */
@Component({
  selector: 'ns-second-factor',
  imports: [screenParts, ReactiveFormsModule, fieldParts],
  host: { class: 'ns-stack' },
  templateUrl: './second-factor.html',
  styleUrl: './second-factor.scss',
})
export class SecondFactorCard {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly words = inject(TranslocoService);
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
  protected readonly mutation = new MutationSender();
  protected readonly password = new FormControl('', { nonNullable: true });
  protected readonly code = new FormControl('', { nonNullable: true });
  /** A picture of the address that apps read, as the source of an image. */
  protected readonly qr = computed(() => {
    const setup = this.setup();
    return setup && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(encodeQR(setup.uri, 'svg'))}`;
  });

  protected ask(request: FactorRequest): void {
    this.mutation.clear();
    this.setup.set(null);
    this.codes.set(null);
    this.request.set(request);
    // The keyboard goes on in the field that is asked for.
    this.focus('form input');
  }

  protected cancel(): void {
    this.request.set(null);
    this.setup.set(null);
    this.mutation.clear();
    this.password.reset();
  }

  /** The password is there: does what it was asked for. */
  protected async prove(): Promise<void> {
    const request = this.request();
    const password = this.password.value;
    if (!request || password === '') {
      return;
    }
    this.copied.set(false);
    const answer = await this.mutation.receive(
      () => this.act(request, password),
      'SecondFactorChanged',
      'TotpSetup',
      'InvalidCredentialsError',
    );
    if (answer?.__typename === 'InvalidCredentialsError') {
      this.mutation.fail(this.words.translate('ownAccount.wrongPassword'));
    } else if (answer?.__typename === 'TotpSetup') {
      this.password.reset();
      this.request.set(null);
      this.setup.set(answer);
    } else if (answer) {
      this.finish(answer);
    }
  }

  protected async confirm(): Promise<void> {
    this.copied.set(false);
    const answer = await this.mutation.send(ConfirmTotpDocument, { code: this.code.value }, 'SecondFactorChanged');
    this.code.reset();
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
      return { __typename: 'PasskeyFailed', message: this.words.translate<string>('factor.passkeyFailed') } as const;
    }
    const name = this.words.translate<string>('factor.passkeyName', { day: this.dates.date(new Date().toISOString()) });
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
