import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from './icon-set.ts';

/** A calm word where there is nothing to show, with what can be done about it inside. */
@Component({
  selector: 'ns-empty-state',
  imports: [MatIcon],
  template: `
    <mat-icon [svgIcon]="icon()" aria-hidden="true" />
    @if (isPage()) {
      <h1>{{ heading() }}</h1>
    } @else {
      <h2>{{ heading() }}</h2>
    }
    <p class="ns-quiet">{{ text() }}</p>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 56px 24px;
      text-align: center;
    }
    .mat-icon {
      width: 40px;
      height: 40px;
      color: var(--mat-sys-outline);
    }
    p {
      max-width: 46ch;
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  /** Whether this is all that the page shows: then its heading is the page's. */
  readonly isPage = input(false);
  readonly heading = input.required<string>();
  readonly text = input('');
}
