import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** What went wrong, read out at once; nothing while nothing is wrong. */
@Component({
  selector: 'ns-problem',
  imports: [MatIcon],
  host: { style: 'display: contents' },
  template: `
    @if (text(); as words) {
      <div class="ns-notice ns-notice--problem" role="alert">
        <mat-icon svgIcon="attention" aria-hidden="true" />
        <p>{{ words }}</p>
      </div>
    }
  `,
  styles: `
    div {
      justify-self: stretch;
    }
  `,
})
export class Problem {
  readonly text = input.required<string | null | undefined>();
}
