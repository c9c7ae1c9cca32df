import { Component, computed, inject, input } from '@angular/core';
import type { LetterHeadFragment } from '@ns/contract/console';
import { LocalDates } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** What was made of a letter, by whom and when, with the way to the report. */
@Component({
  selector: 'ns-letter-outcome',
  imports: [screenParts],
  template: `
    @if (said(); as key) {
      <p>
        {{ key | transloco: { name: letter().decidedBy, at: at() } }}
        @if (letter().signalReference; as reference) {
          <a class="ns-reference" [routerLink]="['/signals', letter().signalId]">{{ reference }}</a>
        } @else if (letter().state === 'NOTED') {
          <a class="ns-reference" [routerLink]="['/signals', letter().aboutSignalId]">{{ letter().aboutReference }}</a>
        }
      </p>
      @if (letter().answer; as answer) {
        <p class="reason answer">{{ answer }}</p>
      }
      @if (letter().dismissReason; as reason) {
        <p class="reason">{{ 'letter.reasonWas' | transloco: { reason } }}</p>
      }
    }
  `,
  styles: `
    .reason {
      overflow-wrap: anywhere;
    }
    .answer {
      white-space: pre-wrap;
    }
  `,
})
export class LetterOutcome {
  readonly letter = input.required<LetterHeadFragment>();
  private readonly dates = inject(LocalDates);
  protected readonly at = computed(() => {
    const { decidedAt } = this.letter();
    return decidedAt ? this.dates.moment(decidedAt) : '';
  });
  /** Key of the sentence; null while the letter waits. */
  protected readonly said = computed(() => {
    const { state, decidedAt, decidedBy } = this.letter();
    if (state === 'WAITING') {
      return null;
    }
    return `letter.outcomes.${state}${decidedAt && !decidedBy ? '_FORMER' : ''}`;
  });
}
