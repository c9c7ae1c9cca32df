import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { TranslocoService } from '@jsverse/transloco';
import type { SecondFactorDemandFragment } from '@ns/contract/sign-in';
import { startAuthentication } from '@simplewebauthn/browser';
import { fieldParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

type PasskeyOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** The step after the password: a code of the authenticator app, a recovery code, or a passkey. */
@Component({
  selector: 'ns-factor-step',
  imports: [screenParts, ReactiveFormsModule, fieldParts],
  template: `
    <form class="ns-stack" novalidate (submit)="$event.preventDefault(); give()">
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
          <input matInput [formControl]="code" autocomplete="one-time-code" autocapitalize="none" />
          <mat-hint>{{ 'factor.codeHint' | transloco }}</mat-hint>
          <mat-error>{{ 'factor.codeMissing' | transloco }}</mat-error>
        </mat-form-field>
      }
      <ns-problem [text]="problem()" />
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
  private readonly words = inject(TranslocoService);

  readonly demand = input.required<SecondFactorDemandFragment>();
  readonly busy = input(false);
  readonly given = output<string>();
  readonly cancelled = output();

  protected readonly code = new FormControl('', { nonNullable: true, validators: [Validators.required] });
  protected readonly problem = signal<string | null>(null);
  protected readonly takesCode = computed(() => this.demand().methods.some((method) => method !== 'PASSKEY'));

  protected give(): void {
    this.code.markAsTouched();
    if (this.code.valid && !this.busy()) {
      this.problem.set(null);
      this.given.emit(this.code.value);
      this.code.reset();
    }
  }

  protected async usePasskey(options: string): Promise<void> {
    this.problem.set(null);
    try {
      const response = await startAuthentication({ optionsJSON: JSON.parse(options) as PasskeyOptions });
      this.given.emit(JSON.stringify(response));
    } catch {
      // Cancelled by the person, or refused by the device; which of the two, browsers do not say.
      this.problem.set(this.words.translate('factor.passkeyFailed'));
    }
  }
}
