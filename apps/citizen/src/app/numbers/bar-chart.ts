import { Component, computed, input } from '@angular/core';

/** How long a count is drawn, and its words. */
export interface DrawnCount {
  readonly value: number;
  /** Whether the number is hidden: it lies anywhere up to the end of the bar. */
  readonly isRange: boolean;
  readonly text: string;
}

/** A bar: what it stands for, its length, and the number in words (`12`, or `< 5`). */
export interface Bar extends DrawnCount {
  readonly key: string;
  readonly name: string;
  /** What stands after the number, in smaller letters. */
  readonly note?: string;
}

/** Horizontal bars as a list: the words say everything, the lengths only repeat it. */
@Component({
  selector: 'ns-bar-chart',
  template: `
    <ul class="plain" [attr.aria-label]="label()">
      @for (bar of bars(); track bar.key) {
        <li>
          <span class="name">{{ bar.name }}</span>
          <span class="number">
            <span class="whole">{{ bar.text }}</span>
            @if (bar.note; as note) {
              <span class="whole soft small">{{ note }}</span>
            }
          </span>
          <span class="track" aria-hidden="true"
            ><span [class.range]="bar.isRange" [style.width.%]="(100 * bar.value) / longest()"></span
          ></span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.15rem 0.75rem;
      align-items: last baseline;
    }

    .name {
      flex: 1 1 6.5rem;
      min-width: min-content;
      line-height: 1.3;
      hyphens: manual;
      overflow-wrap: break-word;
    }

    .number {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      align-items: baseline;
      justify-content: end;
      font-weight: 650;
      font-variant-numeric: tabular-nums;
    }

    /* Where the row is narrow the number goes below the name, of which no word is cut. */
    .whole {
      white-space: nowrap;
    }

    .track {
      flex: 0 0 100%;
      height: 0.5rem;
      overflow: hidden;
      border-radius: 999px;
      background: var(--ns-sunken);
    }

    .track span {
      display: block;
      height: 100%;
      border-radius: inherit;
      background: var(--ns-river);
    }

    .track .range {
      background: repeating-linear-gradient(135deg, var(--ns-river) 0 2px, transparent 2px 6px);
    }
  `,
})
export class BarChart {
  readonly bars = input.required<readonly Bar[]>();
  readonly label = input.required<string>();
  protected readonly longest = computed(() => Math.max(1, ...this.bars().map(({ value }) => value)));
}
