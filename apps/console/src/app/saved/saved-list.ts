import { Component, input, output } from '@angular/core';
import { dialogParts } from '../form/form-parts.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** Something saved as the list shows it. */
export interface SavedEntry {
  readonly id: string;
  readonly name: string;
  /** What it is like, in words. */
  readonly detail: string;
  readonly isEditable: boolean;
  readonly isRemovable: boolean;
  /** What else an editable one offers: its text, and with `Of` the one that names the entry. */
  readonly action?: string | null;
}

/** The dialog with everything that was saved. */
@Component({
  selector: 'ns-saved-list',
  imports: [screenParts, dialogParts],
  host: { style: 'display: contents' },
  template: `
    <h2 mat-dialog-title>{{ texts() + '.manageTitle' | transloco }}</h2>
    <mat-dialog-content>
      <ns-problem [text]="problem()" />
      <ul>
        @for (entry of entries(); track entry.id) {
          <li>
            <span class="name">
              {{ entry.name }}
              <span class="ns-quiet ns-small">{{ entry.detail }}</span>
            </span>
            @if (entry.isEditable) {
              @if (entry.action; as action) {
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="texts() + '.' + action + 'Of' | transloco: { name: entry.name }"
                  (click)="act.emit(entry)"
                >
                  {{ texts() + '.' + action | transloco }}
                </button>
              }
              <ns-icon-button
                icon="edit"
                [label]="texts() + '.changeOf' | transloco: { name: entry.name }"
                [hint]="texts() + '.changeTitle' | transloco"
                (click)="edit.emit(entry)"
              />
            }
            @if (entry.isRemovable) {
              <ns-icon-button
                icon="remove"
                [label]="texts() + '.removeOf' | transloco: { name: entry.name }"
                [hint]="texts() + '.remove' | transloco"
                (click)="remove.emit(entry)"
              />
            }
          </li>
        } @empty {
          <li class="ns-quiet">{{ texts() + '.none' | transloco }}</li>
        }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ 'keys.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      min-height: 52px;
      padding: 6px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .name {
      display: grid;
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
      color: var(--mat-sys-on-surface);
    }
  `,
})
export class SavedList<T extends SavedEntry> {
  /** Group of the dictionaries: manageTitle, changeOf, changeTitle, removeOf, remove, none. */
  readonly texts = input.required<string>();
  readonly entries = input.required<readonly T[]>();
  readonly problem = input<string | null>(null);
  readonly edit = output<T>();
  readonly remove = output<T>();
  readonly act = output<T>();
}
