import { Component, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from './icon-set.ts';
import type { Tone } from './status-look.ts';

/** A state in a word, with an icon and a quiet ground. */
@Component({
  selector: 'ns-chip',
  imports: [MatIcon],
  host: { '[attr.data-tone]': 'tone()', '[attr.title]': 'label()' },
  template: `<mat-icon [svgIcon]="icon()" aria-hidden="true" /><span>{{ label() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      max-width: 100%;
      padding: 2px 9px 2px 6px;
      border-radius: 12px;
      font-size: var(--ns-chip-size, 0.8125rem);
      line-height: 1.4;
      font-weight: 550;
      white-space: nowrap;
    }
    .mat-icon {
      flex: none;
      width: 16px;
      height: 16px;
    }
    span {
      overflow: hidden;
      text-overflow: ellipsis;
      min-width: 0;
    }
    @each $tone in 'new', 'working', 'waiting', 'done', 'ended', 'trouble' {
      :host([data-tone='#{$tone}']) {
        background: var(--ns-tone-#{$tone}-ground);
        color: var(--ns-tone-#{$tone}-ink);
      }
    }
  `,
})
export class Chip {
  readonly tone = input.required<Tone>();
  readonly icon = input.required<IconName>();
  readonly label = input.required<string>();
}
