import { Component, computed, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

/** What went wrong, read out at once, each by itself; nothing while nothing is wrong. */
@Component({
  selector: 'ns-problem',
  imports: [MatIcon],
  host: { style: 'display: contents' },
  template: `
    @for (words of texts(); track words) {
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
  readonly text = input.required<string | readonly string[] | null | undefined>();
  protected readonly texts = computed(() => [this.text() ?? []].flat().filter((words) => words !== ''));
}
