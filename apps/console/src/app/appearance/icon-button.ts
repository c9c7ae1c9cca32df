import { Component, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import type { IconName } from './icon-set.ts';

/** A button that shows only an icon; its clicks arrive at the element itself. */
@Component({
  selector: 'ns-icon-button',
  imports: [MatIcon, MatIconButton, MatTooltip],
  template: `
    <button matIconButton type="button" [disabled]="disabled()" [attr.aria-label]="label()" [matTooltip]="hint()">
      <mat-icon [svgIcon]="icon()" aria-hidden="true" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    /* A disabled button lets clicks through to what is behind it, which is this element. */
    :host:has(:disabled) {
      pointer-events: none;
    }
  `,
})
export class IconButton {
  readonly icon = input.required<IconName>();
  /** what a screen reader says */
  readonly label = input.required<string>();
  /** shown under the pointer */
  readonly hint = input('');
  readonly disabled = input(false);
}
