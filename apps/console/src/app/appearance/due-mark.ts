import { Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocalDates, dayInSofia } from '@ns/web';
import { type Due, daysLeft, dueDay, dueNearness } from './due.ts';

/**
 * The deadline of a signal in two lines: the days that are left or by which it is late, in words, then the day itself,
 * or what it waits for.
 */
@Component({
  selector: 'ns-due-mark',
  imports: [MatIcon, TranslocoPipe],
  host: { '[class.short]': 'short()' },
  template: `
    @if (words(); as left) {
      <span class="word" [attr.data-nearness]="nearness()" [title]="day()">
        @if (nearness() !== 'calm') {
          <mat-icon
            class="ns-icon-small"
            [svgIcon]="nearness() === 'overdue' ? 'overdue' : 'clock'"
            aria-hidden="true"
          />
        }
        @if (short() && left.days) {
          <span aria-hidden="true">{{
            (left.days === 1 ? 'due.day' : 'due.days') | transloco: { days: left.days }
          }}</span>
        }
        <span [class.cdk-visually-hidden]="short() && left.days">{{ left.key | transloco: { days: left.days } }}</span>
      </span>
    }
    @if (kind(); as kind) {
      <span class="day ns-number" data-testid="next-day-kind" [title]="day()">{{
        (short() ? 'due.kind.' : 'due.kindOn.') + kind | transloco: { day: day() }
      }}</span>
    } @else if (!short() || !words()) {
      <span class="day ns-number">{{ day() }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      line-height: 1.35;
    }
    :host(.short) {
      display: flex;
      /* The icon has no baseline of the text: by it the second word would sit lower. */
      align-items: center;
      gap: 6px;
    }
    .word {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      font-size: 0.8125rem;
      font-weight: 550;
      white-space: nowrap;
    }
    .word[data-nearness='overdue'] {
      color: var(--mat-sys-error);
    }
    .word[data-nearness='soon'] {
      color: var(--mat-sys-tertiary);
    }
    .word[data-nearness='calm'] {
      font-weight: 400;
    }
    .day {
      color: var(--mat-sys-on-surface-variant);
      font-size: 0.8125rem;
    }
  `,
})
export class DueMark {
  readonly signal = input.required<Due>();
  /** In a word or two, for a line with other things in it. */
  readonly short = input(false);

  private readonly dates = inject(LocalDates);
  private readonly today = computed(() => dayInSofia(new Date()));
  protected readonly day = computed(() => this.dates.shortDate(dueDay(this.signal())));
  /** What there is to say about the next day apart from when it is. */
  protected readonly kind = computed(() => {
    const kind = this.signal().nextDay?.kind;
    return kind === undefined || kind === 'TERM' || kind === 'ANSWER' ? null : kind;
  });
  protected readonly nearness = computed(() => dueNearness(this.signal(), this.today()));
  /** How many days, and the words for so many; null when nothing is to be done any more. */
  protected readonly words = computed(() => {
    const days = daysLeft(this.signal(), this.today());
    if (days === null) {
      return null;
    }
    if (this.signal().overdue) {
      return { key: days === 1 ? 'due.lateOne' : 'due.late', days };
    }
    return { key: days === 0 ? 'due.today' : days === 1 ? 'due.tomorrow' : 'due.left', days };
  });
}
