import { Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { StuckBoard } from './stuck-board.ts';

/** What is stuck for one reason: the reason, how much and how long, what can be done; the rows come from outside. */
@Component({
  selector: 'ns-stuck-group',
  imports: [TranslocoPipe],
  template: `
    <header>
      <div>
        <h3 [id]="headingId()">{{ heading() }}</h3>
        <p class="ns-small ns-quiet">
          <span class="ns-number">{{ 'stuck.count' | transloco: { count: count() } }}</span> ·
          {{ 'stuck.oldestFor' | transloco: { age: board.age(oldest()) } }}
        </p>
        @if (advice()) {
          <p class="ns-small advice">{{ advice() }}</p>
        }
      </div>
      <ng-content select="[groupAction]" />
    </header>
    <div role="list" [attr.aria-labelledby]="headingId()">
      <ng-content />
    </div>
    <ng-content select="[groupMore]" />
    @if (beyond() > 0) {
      <p class="ns-small ns-quiet beyond">{{ 'stuck.beyond' | transloco: { count: beyond() } }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 10px;
      overflow: clip;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      padding: 12px 16px;
      background: var(--mat-sys-surface-container-high);
    }
    header > div {
      flex: 1 1 20rem;
      min-width: 0;
    }
    h3 {
      font-size: 0.9375rem;
      line-height: 1.4;
      font-weight: 650;
    }
    .advice {
      margin-top: 2px;
      max-width: 80ch;
    }
    .beyond {
      padding: 10px 16px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class StuckGroup {
  protected readonly board = inject(StuckBoard);

  readonly headingId = input.required<string>();
  readonly heading = input.required<string>();
  readonly count = input.required<number>();
  /** ISO moment */
  readonly oldest = input.required<string>();
  readonly advice = input('');
  /** how many more there are than can be shown */
  readonly beyond = input(0);
}
