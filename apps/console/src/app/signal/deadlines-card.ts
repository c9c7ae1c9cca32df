import { Component, inject, input } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { LocalDates, dayInSofia } from '@ns/web';
import { type DueNearness, dueNearness } from '../appearance/due.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { type DateToMove, MoveDate } from './move-date.ts';

/** By when something happens, both terms, what is left of them, and on request how each was calculated. */
@Component({
  selector: 'ns-deadlines-card',
  imports: [screenParts],
  host: { class: 'ns-stack' },
  template: `
    <h2>{{ 'signal.deadlines' | transloco }}</h2>
    @if (signal().nextDay; as next) {
      <div class="deadline ns-stack">
        <p class="next" data-testid="next-day" [attr.data-kind]="next.kind">{{ next.sentence }}</p>
        @if (signal().dateForm; as form) {
          @if (form.allowed) {
            <button matButton="outlined" class="move" type="button" data-testid="move-date" (click)="moveDate()">
              {{ 'moveDate.title' | transloco }}
            </button>
          } @else {
            <p class="ns-small ns-quiet" data-testid="date-for-head">{{ 'moveDate.forHead' | transloco }}</p>
          }
        }
      </div>
    }
    @for (deadline of signal().deadlines; track deadline.kind) {
      <div class="deadline">
        <div class="ns-line ns-apart">
          <span class="ns-quiet ns-small">{{ deadline.label }}</span>
          <strong class="ns-number">{{ dates.date(deadline.dueOn) || ('signal.noServiceDue' | transloco) }}</strong>
        </div>
        @if (deadline.remaining; as left) {
          <p class="left" [attr.data-nearness]="nearness(deadline.dueOn)">
            @if (nearness(deadline.dueOn) !== 'calm') {
              <mat-icon
                class="ns-icon-small"
                [svgIcon]="nearness(deadline.dueOn) === 'overdue' ? 'overdue' : 'clock'"
                aria-hidden="true"
              />
            }
            {{ left }}
          </p>
        }
        <details>
          <summary class="ns-small">{{ 'signal.calculation' | transloco }}</summary>
          <ul class="ns-small ns-quiet">
            @for (step of deadline.calculation; track step) {
              <li>{{ step }}</li>
            }
          </ul>
        </details>
      </div>
    }
  `,
  styles: `
    .deadline {
      display: grid;
      gap: 2px;
    }
    .deadline + .deadline {
      padding-top: 12px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .next,
    .left {
      font-weight: 550;
    }
    .next[data-kind='DECISION'] {
      color: var(--mat-sys-error);
    }
    .move {
      justify-self: start;
      margin-top: 6px;
    }
    .left[data-nearness='overdue'] {
      color: var(--mat-sys-error);
    }
    .left[data-nearness='soon'] {
      color: var(--mat-sys-tertiary);
    }
    summary {
      width: fit-content;
      padding: 3px 0;
      cursor: pointer;
      color: var(--mat-sys-primary);
    }
    ul {
      display: grid;
      gap: 4px;
      padding: 6px 0 0 14px;
      list-style: disc;
    }
  `,
})
export class DeadlinesCard {
  readonly signal = input.required<SignalDetailsFragment>();

  protected readonly dates = inject(LocalDates);
  private readonly dialog = inject(MatDialog);

  protected moveDate(): void {
    const data: DateToMove = { signal: this.signal() };
    this.dialog.open(MoveDate, { data, width: '480px' });
  }

  protected nearness(dueOn: string | null): DueNearness {
    const today = dayInSofia(new Date());
    return dueOn && dueOn < today
      ? 'overdue'
      : dueNearness({ ...this.signal(), overdue: false, serviceDueOn: dueOn }, today);
  }
}
