import { Component, computed, inject, input } from '@angular/core';
import { screenParts } from '../appearance/screen-parts.ts';
import { UnsentActs } from './unsent-acts.ts';

/** Says of a report that something done to it is not with the server yet; nothing where everything is. */
@Component({
  selector: 'ns-unsent-mark',
  imports: [screenParts],
  template: `
    @if (state(); as shown) {
      <ns-chip
        data-testid="unsent-mark"
        [tone]="shown === 'waiting' ? 'waiting' : 'trouble'"
        [icon]="shown === 'waiting' ? 'clock' : 'attention'"
        [label]="'unsent.mark.' + shown | transloco"
      />
    }
  `,
})
export class UnsentMark {
  private readonly unsent = inject(UnsentActs);

  readonly signalId = input.required<string>();

  protected readonly state = computed(() => {
    const acts = this.unsent.of(this.signalId());
    return acts.length === 0 ? null : acts.every(({ state }) => state === 'waiting') ? 'waiting' : 'undecided';
  });
}
