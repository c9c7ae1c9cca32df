import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SignalCardFragment } from '@ns/contract/citizen';
import { LocalDates } from '@ns/web';

/** The incoming number, or in plain words why there is none yet. */
@Component({
  selector: 'ns-registration-line',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (registration().incomingNumber; as number) {
        {{ t('registration.number') }}&nbsp;<strong class="code">{{ number }}</strong>
        @if (!short() && registration().incomingDate; as date) {
          <span class="date">/ {{ dates.date(date) }}</span>
        }
      } @else {
        {{ t('registration.' + registration().state) }}
      }
    </ng-container>
  `,
  styles: `
    .date {
      margin-inline-start: 0.3ch;
    }
  `,
})
export class RegistrationLine {
  readonly registration = input.required<SignalCardFragment['registration']>();
  /** The number alone. */
  readonly short = input(false);
  protected readonly dates = inject(LocalDates);
}
