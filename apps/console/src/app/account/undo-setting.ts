import { Component, inject } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { SetUndoSecondsDocument } from '@ns/contract/console';
import { SessionStore, MutationSender } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';

/** How long the own steps can be undone. A choice counts at once. */
@Component({
  selector: 'ns-undo-setting',
  imports: [screenParts, MatRadioButton, MatRadioGroup],
  host: { style: 'display: block' },
  template: `
    <h2 id="undo-setting">{{ 'undo.setting' | transloco }}</h2>
    <p class="ns-small ns-quiet">{{ 'undo.settingHint' | transloco }}</p>
    <mat-radio-group
      aria-labelledby="undo-setting"
      [value]="account()?.undoSeconds"
      [disabled]="mutation.busy()"
      (change)="choose($event.value)"
    >
      @for (seconds of choices; track seconds) {
        <mat-radio-button [value]="seconds">{{
          (seconds === 0 ? 'undo.settingOff' : 'undo.settingSeconds') | transloco: { seconds }
        }}</mat-radio-button>
      }
    </mat-radio-group>
    <ns-problem [text]="mutation.failure()" />
  `,
  styles: `
    mat-radio-group {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin-top: 8px;
    }
  `,
})
export class UndoSetting {
  private readonly session = inject(SessionStore);
  protected readonly account = this.session.account;
  protected readonly choices = [0, 10, 30];
  protected readonly mutation = new MutationSender();

  protected async choose(undoSeconds: number): Promise<void> {
    const changed = await this.mutation.send(SetUndoSecondsDocument, { undoSeconds }, 'Account');
    if (changed) {
      this.session.updateAccount({ undoSeconds: changed.undoSeconds });
    }
  }
}
