import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { SecondFactorDemandFragment } from '@ns/contract/sign-in';
import { ScreenTexts } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { startAuthentication } from '@simplewebauthn/browser';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { screenParts } from '../appearance/screen-parts.ts';

type PasskeyOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** The step after the password: a code of the authenticator app, a recovery code, or a passkey. */
@Component({
  selector: 'ns-factor-step',
  imports: [screenParts, fieldParts],
  template: `
    <form class="ns-stack" [formRoot]="form.fields">
      <h2>{{ 'factor.step' | transloco }}</h2>
      <p class="ns-small" role="status">{{ demand().message }}</p>
      @if (demand().passkeyOptions; as options) {
        <button matButton="filled" type="button" [disabled]="busy()" (click)="usePasskey(options)">
          <mat-icon svgIcon="shield" aria-hidden="true" />{{ 'factor.usePasskey' | transloco }}
        </button>
      }
      @if (takesCode()) {
        <mat-form-field>
          <mat-label>{{ 'factor.code' | transloco }}</mat-label>
          <input matInput [formField]="form.fields.code" autocomplete="one-time-code" autocapitalize="none" />
          <mat-hint>{{ 'factor.codeHint' | transloco }}</mat-hint>
          <mat-error>{{ message(form.fields.code()) }}</mat-error>
        </mat-form-field>
      }
      <ns-problem [text]="form.failure()" />
      <div class="ns-buttons">
        @if (takesCode()) {
          <button [matButton]="demand().passkeyOptions ? 'outlined' : 'filled'" type="submit" [disabled]="busy()">
            {{ (busy() ? 'signIn.busy' : 'factor.confirm') | transloco }}
          </button>
        }
        <button matButton type="button" (click)="cancelled.emit()">{{ 'cancel' | transloco }}</button>
      </div>
    </form>
  `,
})
export class FactorStep {
  private readonly t = inject(ScreenTexts).t;

  readonly demand = input.required<SecondFactorDemandFragment>();
  readonly busy = input(false);
  readonly given = output<string>();
  readonly cancelled = output();

  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal({ code: '' }), {
    rules: ({ code }) => this.rules.needed(code, { text: 'factor.codeMissing' }),
    save: () => this.give(),
  });
  protected readonly takesCode = computed(() => this.demand().methods.some((method) => method !== 'PASSKEY'));

  private async give(): Promise<void> {
    if (!this.busy()) {
      this.given.emit(this.form.model().code);
      this.form.reset({ code: '' });
    }
  }

  protected async usePasskey(options: string): Promise<void> {
    this.form.clear();
    try {
      const response = await startAuthentication({ optionsJSON: JSON.parse(options) as PasskeyOptions });
      this.given.emit(JSON.stringify(response));
    } catch {
      // Cancelled by the person, or refused by the device; which of the two, browsers do not say.
      this.form.fail(this.t('factor.passkeyFailed'));
    }
  }
}
