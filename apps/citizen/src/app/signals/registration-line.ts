import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type SignalCardFragment } from '@ns/contract/citizen';
import { LocalDates } from '@ns/web';

/** The incoming number, or in plain words why there is none yet. */
@Component({
  selector: 'ns-registration-line',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (registration().incomingNumber; as number) {
        {{ t('registration.number') }}&nbsp;<strong class="code">{{ number }}</strong>
        @if (registration().incomingDate; as date) {
          <span>/&nbsp;{{ dates.date(date) }}</span>
        }
      } @else {
        {{ t('registration.' + registration().state) }}
      }
    </ng-container>
  `,
})
export class RegistrationLine {
  readonly registration = input.required<SignalCardFragment['registration']>();
  protected readonly dates = inject(LocalDates);
}
