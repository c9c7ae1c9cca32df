import { Component, computed, inject, input } from '@angular/core';
import type { OwnSignalDetailsFragment } from '@ns/contract/citizen';
import { LocalDates, ScreenTexts } from '@ns/web';
import { dueReasons } from './due-story.ts';

/** By when something happens, who has to do it, and why that day moved. */
@Component({
  selector: 'ns-due-line',
  host: { style: 'display: block', '[class.explained]': 'reasons().length > 0' },
  template: `
    @if (signal().nextDay; as next) {
      <strong data-testid="due">{{ dates.date(next.on) }}</strong>
      <p data-testid="next-day">{{ next.sentence }}</p>
      @for (reason of reasons(); track reason.kind) {
        <p class="soft small">
          @switch (reason.kind) {
            @case ('asking') {
              {{ t('due.asking') }}
            }
            @case ('answered') {
              {{
                t('due.answered', {
                  from: dates.date(reason.from),
                  asked: dates.date(reason.asked),
                  at: dates.date(reason.at),
                })
              }}
            }
            @case ('reopened') {
              {{ t('due.reopened', { at: dates.date(reason.at) }) }}
            }
            @case ('recategorized') {
              {{ t('due.recategorized', { at: dates.date(reason.at) }) }}
            }
          }
        </p>
      }
    }
  `,
  styles: `
    p {
      margin: 0.2rem 0 0;
      font-weight: 400;
    }
  `,
})
export class DueLine {
  readonly signal = input.required<OwnSignalDetailsFragment>();
  protected readonly t = inject(ScreenTexts).t;
  protected readonly dates = inject(LocalDates);
  protected readonly reasons = computed(() => dueReasons(this.signal().status, this.signal().timeline));
}
