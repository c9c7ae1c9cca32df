import { Component, input } from '@angular/core';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { ChangesList } from './changes-list.ts';

/** Says in a form that its report was changed meanwhile, what is there now, and that what was typed stays. */
@Component({
  selector: 'ns-conflict-notice',
  imports: [screenParts, ChangesList],
  host: { class: 'ns-notice ns-notice--attention', role: 'alert' },
  template: `
    <mat-icon svgIcon="attention" aria-hidden="true" />
    <div class="ns-stack">
      <p>
        <strong>{{ 'transition.staleTitle' | transloco }}</strong>
      </p>
      <ns-changes-list [before]="before()" [after]="after()" />
      <p class="ns-small">{{ 'transition.staleKept' | transloco }}</p>
      <ng-content />
    </div>
  `,
  styles: `
    .ns-stack {
      flex: 1;
      min-width: 0;
    }
  `,
})
export class ConflictNotice {
  /** The state that the person decided on. */
  readonly before = input.required<SignalDetailsFragment>();
  /** The state as it is now. */
  readonly after = input.required<SignalDetailsFragment>();
}
