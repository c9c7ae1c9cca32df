import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Mentionable } from './mention-typing.ts';

/** Colleagues who fit what is typed after an @; the text field keeps the focus and its arrow keys choose. */
@Component({
  selector: 'ns-mention-list',
  imports: [TranslocoPipe],
  template: `
    <ul role="listbox" [id]="listId()" [attr.aria-label]="'note.mention' | transloco">
      @for (colleague of colleagues(); track colleague.id) {
        <li
          role="option"
          [id]="listId() + '-' + $index"
          [attr.aria-selected]="$index === active()"
          [class.active]="$index === active()"
          (mousedown)="$event.preventDefault(); chosen.emit(colleague)"
        >
          {{ colleague.name }}
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      max-height: 220px;
      overflow: auto;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 8px;
      background: var(--mat-sys-surface-container);
      box-shadow: 0 4px 14px rgb(0 0 0 / 16%);
    }
    li {
      padding: 7px 14px;
      cursor: pointer;
    }
    li.active,
    li:hover {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
  `,
})
export class MentionList {
  readonly colleagues = input.required<readonly Mentionable[]>();
  readonly active = input.required<number>();
  /** Id of the list in the page, for the field that controls it. */
  readonly listId = input.required<string>();
  readonly chosen = output<Mentionable>();
}
