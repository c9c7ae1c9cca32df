import { Component, computed, input } from '@angular/core';
import { type SignalStatus } from '@ns/contract/citizen';

const tones: Record<SignalStatus, string> = {
  RECEIVED: 'river',
  ASSIGNED: 'sky',
  IN_PROGRESS: 'sky',
  AWAITING_REPORTER: 'sun',
  RESOLVED: 'leaf',
  CLOSED: 'leaf',
  FORWARDED: 'sky',
  REJECTED: 'brick',
  DUPLICATE: '',
  WITHDRAWN: '',
};

/** The status in words; the colour only repeats it. */
@Component({
  selector: 'ns-status-chip',
  template: `<span class="chip {{ tone() }}">{{ label() }}</span>`,
})
export class StatusChip {
  readonly status = input.required<SignalStatus>();
  readonly label = input.required<string>();
  protected readonly tone = computed(() => tones[this.status()]);
}
