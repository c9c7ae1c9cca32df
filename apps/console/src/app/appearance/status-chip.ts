import { Component, computed, input } from '@angular/core';
import type { SignalStatus } from '@ns/contract/console';
import { Chip } from './chip.ts';
import { statusLook } from './status-look.ts';

/** The handling status of a signal, in the server's words. */
@Component({
  selector: 'ns-status-chip',
  imports: [Chip],
  template: `<ns-chip [tone]="look().tone" [icon]="look().icon" [label]="label()" />`,
  styles: `
    :host {
      display: inline-flex;
      min-width: 0;
      max-width: 100%;
    }
  `,
})
export class StatusChip {
  readonly status = input.required<SignalStatus>();
  readonly label = input.required<string>();

  protected readonly look = computed(() => statusLook[this.status()]);
}
