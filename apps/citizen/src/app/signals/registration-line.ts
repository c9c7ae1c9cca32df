import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { SignalCardFragment } from '@ns/contract/citizen';
import { numberDate } from './number-date';

/** The incoming number, or in plain words why there is none yet. */
@Component({
  selector: 'ns-registration-line',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t">
      @if (registration().incomingNumber; as number) {
        {{ t('registration.number') }}&nbsp;<strong class="code">{{ number }}{{ date() }}</strong>
      } @else {
        {{ t('registration.' + registration().state) }}
      }
    </ng-container>
  `,
})
export class RegistrationLine {
  readonly registration = input.required<SignalCardFragment['registration']>();
  /** The number without its date. */
  readonly short = input(false);
  protected readonly date = computed(() => (this.short() ? '' : numberDate(this.registration().incomingDate)));
}
