import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatIcon } from '@angular/material/icon';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
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
import { GraphqlClient, LocalDates, SessionStore, liveQuery } from '@ns/web';
import { startRegistration } from '@simplewebauthn/browser';
import encodeQR from 'qr';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
/** What the password that is asked for will be used for; a passkey's removal carries its id. */
type Wish = 'totp' | 'passkey' | 'codes' | 'removeTotp' | { readonly removePasskey: string };

/** Authenticator app, passkeys and recovery codes of the own account. */
@Component({
  selector: 'ns-second-factor',
  imports: [ReactiveFormsModule, MatButton, MatFormField, MatIcon, MatInput, MatLabel, TranslocoPipe],
  templateUrl: './second-factor.html',
  styleUrl: './second-factor.scss',
})
export class SecondFactorCard {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly words = inject(TranslocoService);

  protected readonly dates = inject(LocalDates);
  protected readonly query = liveQuery(OwnFactorsDocument, () => ({}), { fetchPolicy: 'network-only' });
  protected readonly state = linkedSignal(() => this.query.data()?.mySecondFactor ?? null);
  protected readonly hasFactor = computed(() => {
    const state = this.state();
    return state !== null && (state.totp || state.passkeys.length > 0);
  });
  protected readonly wish = signal<Wish | null>(null);
  protected readonly setup = signal<{ readonly secret: string; readonly uri: string } | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly copied = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly password = new FormControl('', { nonNullable: true });
  protected readonly code = new FormControl('', { nonNullable: true });
  /** A picture of the address that apps read, as the source of an image. */
  protected readonly qr = computed(() => {
    const setup = this.setup();
    return setup && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(encodeQR(setup.uri, 'svg'))}`;
  });

  protected ask(wish: Wish): void {
    this.problem.set(null);
    this.setup.set(null);
    this.codes.set(null);
    this.wish.set(wish);
  }

  protected cancel(): void {
    this.wish.set(null);
    this.setup.set(null);
    this.problem.set(null);
    this.password.reset();
  }

  /** The password is there: does what it was asked for. */
  protected async prove(): Promise<void> {
    const wish = this.wish();
    const password = this.password.value;
    if (!wish || password === '' || this.busy()) {
      return;
    }
    this.start();
    if (wish === 'totp') {
      await this.beginTotp(password);
    } else if (wish === 'passkey') {
      await this.makePasskey(password);
    } else {
      const answer =
        wish === 'codes'
          ? await this.client.mutate(RenewRecoveryCodesDocument, { password })
          : await this.client.mutate(RemoveSecondFactorDocument, {
              password,
              passkey: wish === 'removeTotp' ? null : wish.removePasskey,
            });
      this.finish(answer.__typename === 'SecondFactorChanged' ? answer : answer.message);
    }
    this.busy.set(false);
  }

  protected async confirm(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.start();
    const answer = await this.client.mutate(ConfirmTotpDocument, { code: this.code.value });
    this.busy.set(false);
    this.code.reset();
    this.finish(answer.__typename === 'SecondFactorChanged' ? answer : this.reasonOf(answer));
  }

  protected async copy(codes: readonly string[]): Promise<void> {
    await navigator.clipboard.writeText(codes.join('\n'));
    this.copied.set(true);
  }

  protected print(): void {
    globalThis.print();
  }

  private async beginTotp(password: string): Promise<void> {
    const answer = await this.client.mutate(BeginTotpDocument, { password });
    if (answer.__typename === 'TotpSetup') {
      this.password.reset();
      this.wish.set(null);
      this.setup.set(answer);
    } else {
      this.finish(this.passwordProblem(answer));
    }
  }

  private async makePasskey(password: string): Promise<void> {
    const begun = await this.client.mutate(BeginPasskeyDocument, { password });
    if (begun.__typename !== 'PasskeySetup') {
      this.finish(this.passwordProblem(begun));
      return;
    }
    const made = await startRegistration({ optionsJSON: JSON.parse(begun.options) as CreationOptions }).catch(
      () => undefined,
    );
    if (!made) {
      this.finish(this.words.translate('factor.passkeyFailed'));
      return;
    }
    const name = this.words.translate('factor.passkeyName', { day: this.dates.date(new Date().toISOString()) });
    const answer = await this.client.mutate(AddPasskeyDocument, { name, response: JSON.stringify(made) });
    this.finish(answer.__typename === 'SecondFactorChanged' ? answer : this.reasonOf(answer));
  }

  private start(): void {
    this.busy.set(true);
    this.problem.set(null);
    this.copied.set(false);
  }

  private finish(outcome: FactorsChangedFragment | string): void {
    if (typeof outcome === 'string') {
      this.problem.set(outcome);
      return;
    }
    this.cancel();
    this.state.set(outcome.state);
    this.codes.set(outcome.recoveryCodes ?? null);
    if (this.session.account()?.secondFactorMissing) {
      // With the first factor the account gets its permissions.
      void this.session.refresh();
    }
  }

  private passwordProblem(answer: { readonly __typename: string; readonly message: string }): string {
    return answer.__typename === 'InvalidCredentialsError'
      ? this.words.translate('ownAccount.wrongPassword')
      : answer.message;
  }

  private reasonOf(answer: { readonly message: string; readonly fields?: readonly { readonly message: string }[] }) {
    return answer.fields?.map(({ message }) => message).join(' ') || answer.message;
  }
}
