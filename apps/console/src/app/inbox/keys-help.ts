import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';

/** The keys of the inbox, in a dialog. */
@Component({
  selector: 'ns-keys-help',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'keys.title' | transloco }}</h2>
    <mat-dialog-content>
      <dl>
        @for (entry of keys; track entry.text) {
          <dt>
            @for (key of entry.keys; track key) {
              <kbd>{{ key }}</kbd>
            }
          </dt>
          <dd>{{ 'keys.' + entry.text | transloco }}</dd>
        }
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ 'keys.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 10px 20px;
    }
    kbd {
      display: inline-block;
      min-width: 28px;
      margin-right: 4px;
      padding: 1px 8px;
      border: 1px solid var(--mat-sys-outline);
      border-bottom-width: 2px;
      border-radius: 6px;
      font: inherit;
      font-size: 0.8125rem;
      text-align: center;
    }
  `,
})
export class KeysHelp {
  protected readonly keys = [
    { keys: ['j', '↓'], text: 'next' },
    { keys: ['k', '↑'], text: 'previous' },
    { keys: ['Enter'], text: 'open' },
    { keys: ['/'], text: 'search' },
    { keys: ['?'], text: 'help' },
  ] as const;
}
