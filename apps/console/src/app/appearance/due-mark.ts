import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SignalStatus } from '@ns/contract/console';
import { LocalDates, dayInSofia } from '@ns/web';
import { dueNearness } from './due.ts';

/** The deadline of a signal with a word and an icon when it is near or gone. */
@Component({
  selector: 'ns-due-mark',
  imports: [MatIcon, TranslocoPipe],
  template: `
    <span class="ns-number">{{ dates.shortDate(signal().serviceDueOn ?? signal().statutoryDueOn) }}</span>
    @if (nearness() !== 'calm') {
      <span class="word" [attr.data-nearness]="nearness()">
        <mat-icon class="ns-icon-small" [svgIcon]="nearness() === 'overdue' ? 'overdue' : 'clock'" aria-hidden="true" />
        {{ 'due.' + nearness() | transloco }}
      </span>
    }
  `,
  styles: `
    :host {
      display: grid;
    }
    .word {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      font-size: 0.8125rem;
      line-height: 1.4;
      font-weight: 550;
    }
    .word[data-nearness='overdue'] {
      color: var(--mat-sys-error);
    }
    .word[data-nearness='soon'] {
      color: var(--mat-sys-tertiary);
    }
  `,
})
export class DueMark {
  readonly signal = input.required<{
    status: SignalStatus;
    overdue: boolean;
    serviceDueOn: string | null;
    statutoryDueOn: string;
  }>();

  protected readonly dates = inject(LocalDates);
  protected readonly nearness = computed(() => dueNearness(this.signal(), dayInSofia(new Date())));
}
