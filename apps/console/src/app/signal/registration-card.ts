import { Component, computed, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { RegistrationPartsFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { registrationLook } from '../appearance/registration-look.ts';
import { Permissions } from '../access/permissions.ts';
import { CorrectRefused } from '../trouble/correct-refused.ts';
import type { RefusedSignal } from '../trouble/correct-reporter.ts';
import { ExchangeLog, type ExchangedSignal } from '../trouble/exchange-log.ts';
import { RegistrationChange } from '../trouble/registration-change.ts';
import { SendAgain } from '../trouble/send-again.ts';

/** How the signal stands with the records system. */
@Component({
  selector: 'ns-registration-card',
  imports: [screenParts, CorrectRefused, RegistrationChange, SendAgain],
  template: `
    <h2>{{ 'registrationCard.title' | transloco }}</h2>
    <ns-chip [tone]="look().tone" [icon]="look().icon" [label]="'registration.' + registration().state | transloco" />
    <dl class="ns-facts">
      @if (registration().incomingNumber; as number) {
        <dt>{{ 'registrationCard.number' | transloco }}</dt>
        <dd data-testid="incoming-number">{{ number }}</dd>
        <dt>{{ 'registrationCard.date' | transloco }}</dt>
        <dd>{{ dates.date(registration().incomingDate) }}</dd>
      } @else {
        <dt>{{ 'registrationCard.attempts' | transloco }}</dt>
        <dd class="ns-number">{{ registration().attempts }}</dd>
        @if (registration().nextAttemptAt; as next) {
          <dt>{{ 'registrationCard.nextAttempt' | transloco }}</dt>
          <dd>{{ dates.moment(next) }}</dd>
        }
        @if (registration().lastError; as error) {
          <dt>{{ 'registrationCard.lastError' | transloco }}</dt>
          <dd>{{ error }}</dd>
        }
      }
    </dl>
    @if (registration().change; as change) {
      <ns-registration-change
        [change]="change"
        [signalId]="registration().signalId"
        [reference]="reference()"
        (done)="changed.emit()"
      />
    }
    @if (refused(); as document) {
      <ns-correct-refused [refused]="document" (done)="changed.emit()" />
    }
    @if (mayRetry()) {
      <ns-send-again [sent]="{ signalId: registration().signalId, reference: reference() }" (done)="changed.emit()" />
    }
    <button matButton class="ns-flush" type="button" (click)="showLog()">
      <mat-icon svgIcon="history" aria-hidden="true" />{{ 'exchangeLog.open' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 10px;
    }
  `,
})
export class RegistrationCard {
  readonly registration = input.required<RegistrationPartsFragment>();
  readonly reference = input.required<string>();
  readonly changed = output();

  /** The reporter as the staff see them. */
  readonly reporter = input<RefusedSignal['reporter']>(null);
  protected readonly refused = computed<RefusedSignal | null>(() => {
    const { state, signalId, lastError } = this.registration();
    return state === 'REJECTED' && this.permissions.canCorrect()
      ? { signalId, reference: this.reference(), refusal: lastError, reporter: this.reporter() }
      : null;
  });

  private readonly dialog = inject(MatDialog);
  private readonly permissions = inject(Permissions);
  protected readonly dates = inject(LocalDates);
  protected readonly look = computed(() => registrationLook[this.registration().state]);
  protected readonly mayRetry = computed(() => {
    const { state, lastError } = this.registration();
    // The same document would be refused again.
    return state === 'NEEDS_ATTENTION' || (state === 'PENDING' && lastError !== null);
  });

  protected showLog(): void {
    const data: ExchangedSignal = { signalId: this.registration().signalId, reference: this.reference() };
    this.dialog.open(ExchangeLog, { data });
  }
}
