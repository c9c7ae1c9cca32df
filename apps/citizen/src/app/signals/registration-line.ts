import { Component, computed, inject, input } from '@angular/core';
import type { SignalCardFragment } from '@ns/contract/citizen';
import { ScreenTexts } from '@ns/web';
import { numberDate } from './number-date.ts';

/** The incoming number, or in plain words why there is none yet. */
@Component({
  selector: 'ns-registration-line',
  template: `
    @if (registration().incomingNumber; as number) {
      @if (short()) {
        {{ t('registration.number') }}&nbsp;
      }
      <strong class="code">{{ number }}{{ date() }}</strong>
    } @else {
      {{ t('registration.' + registration().state) }}
    }
  `,
})
export class RegistrationLine {
  readonly registration = input.required<SignalCardFragment['registration']>();
  /** For a list: introduced, and without its date. Elsewhere a label stands above it. */
  readonly short = input(false);
  protected readonly t = inject(ScreenTexts).t;
  protected readonly date = computed(() => (this.short() ? '' : numberDate(this.registration().incomingDate)));
}
