import { Component, computed, input } from '@angular/core';
import type { SignalStatus } from '@ns/contract/citizen';
import { tones } from './signal-stage.ts';

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
