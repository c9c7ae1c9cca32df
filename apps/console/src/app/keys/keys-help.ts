import { Component, inject } from '@angular/core';
import type { MatDialog } from '@angular/material/dialog';
import { screenParts } from '../appearance/screen-parts.ts';
import { keyGroups } from './key-map.ts';
import { Keyboard } from './keyboard.ts';
import { shownKeys } from './shown-keys.ts';
import { dialogParts } from '../form/form-parts.ts';

/** The keys that do something on the present screen, drawn from the one map that they act by. */
@Component({
  selector: 'ns-keys-help',
  imports: [screenParts, dialogParts],
  template: `
    <h2 mat-dialog-title>{{ 'keys.title' | transloco }}</h2>
    <mat-dialog-content tabindex="0">
      @for (part of groups; track part.group) {
        <section>
          <h3>{{ 'keys.group.' + part.group | transloco }}</h3>
          <dl>
            @for (entry of part.entries; track entry.action) {
              <div>
                <dt>
                  @for (stroke of entry.strokes; track stroke; let last = $last) {
                    @for (key of keysOf(stroke); track $index) {
                      <kbd>{{ key }}</kbd>
                    }
                    @if (!last) {
                      <span class="ns-quiet ns-small or">{{ 'keys.or' | transloco }}</span>
                    }
                  }
                </dt>
                <dd>{{ 'keys.action.' + entry.action | transloco }}</dd>
              </div>
            }
          </dl>
        </section>
      }
      <p class="ns-quiet ns-small">{{ 'keys.layouts' | transloco }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close cdkFocusInitial type="button">{{ 'keys.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: block;
      columns: 3 280px;
      column-gap: 36px;
    }
    section {
      break-inside: avoid;
      margin-bottom: 20px;
    }
    h3 {
      margin: 0 0 8px;
      font-size: 0.8125rem;
      font-weight: 650;
      color: var(--mat-sys-on-surface-variant);
    }
    dl,
    dl > div {
      display: grid;
      gap: 6px 12px;
    }
    dl > div {
      grid-template-columns: 116px 1fr;
      align-items: baseline;
    }
    dd {
      color: var(--mat-sys-on-surface);
    }
    .or {
      margin: 0 4px 0 1px;
    }
    kbd {
      display: inline-block;
      min-width: 26px;
      margin-right: 3px;
      padding: 0 7px;
      border: 1px solid var(--mat-sys-outline);
      border-bottom-width: 2px;
      border-radius: 6px;
      font: inherit;
      font-size: 0.8125rem;
      line-height: 1.5;
      text-align: center;
      color: var(--mat-sys-on-surface);
    }
  `,
})
export class KeysHelp {
  private readonly keyboard = inject(Keyboard);
  protected readonly groups = keyGroups
    .map(({ group, entries }) => ({ group, entries: [...entries].filter(({ action }) => this.keyboard.knows(action)) }))
    .filter(({ entries }) => entries.length > 0);

  protected readonly keysOf = shownKeys;

  /** Shows the keys above the present screen. */
  static show(dialog: MatDialog): void {
    dialog.open(KeysHelp, { width: '1080px', maxWidth: '94vw' });
  }
}
