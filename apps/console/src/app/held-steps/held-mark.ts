import { Component, input } from '@angular/core';
import type { HeldStepPartsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';

/** A step that waits: what the report will be, and whose step it is. */
@Component({
  selector: 'ns-held-mark',
  imports: [screenParts],
  host: { 'data-testid': 'held-mark', '[class.refused]': 'step().refusal' },
  template: `
    <span
      class="mark"
      [title]="
        step().refusal
          ? step().problem
          : ((step().isOwn ? 'undo.own' : 'undo.others')
            | transloco: { name: step().author, status: step().statusLabel })
      "
    >
      <mat-icon class="ns-icon-small" [svgIcon]="step().refusal ? 'attention' : 'clock'" aria-hidden="true" />
      <span class="ns-cut">{{
        (step().refusal ? 'undo.markRefused' : 'undo.mark') | transloco: { status: step().statusLabel }
      }}</span>
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      min-width: 0;
      max-width: 100%;
    }
    .mark {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      min-width: 0;
      padding: 1px 8px 1px 5px;
      border: 1px dashed currentColor;
      border-radius: 12px;
      color: var(--mat-sys-tertiary);
      font-size: 0.8125rem;
      font-weight: 550;
      line-height: 1.4;
    }
    :host(.refused) .mark {
      color: var(--mat-sys-error);
    }
  `,
})
export class HeldMark {
  readonly step = input.required<HeldStepPartsFragment>();
}
