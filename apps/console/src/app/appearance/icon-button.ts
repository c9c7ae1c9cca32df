import { Component, input } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import type { IconName } from './icon-set.ts';

/**
 * A button that shows only an icon; its clicks arrive at the element itself. Disabled it keeps the keyboard and its
 * hint: a button that moves something is often disabled by its own click.
 */
@Component({
  selector: 'ns-icon-button',
  imports: [MatIcon, MatIconButton, MatTooltip],
  template: `
    <button
      matIconButton
      type="button"
      disabledInteractive
      [disabled]="disabled()"
      [attr.aria-label]="label()"
      [matTooltip]="hint()"
      (click)="disabled() && $event.stopPropagation()"
    >
      <mat-icon [svgIcon]="icon()" aria-hidden="true" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
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
