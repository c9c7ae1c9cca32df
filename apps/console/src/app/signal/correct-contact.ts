import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type SignalDetailsFragment, CorrectContactDocument } from '@ns/contract/console';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { ConflictNotice } from './conflict-notice.ts';
import { keptWords } from './kept-words.ts';

/** The report whose contact is corrected. */
export interface ContactToCorrect {
  readonly signal: SignalDetailsFragment;
}

/** Corrects name and telephone of the person for whom staff entered a report. */
@Component({
  selector: 'ns-correct-contact',
  imports: [screenParts, dialogParts, fieldParts, ConflictNotice],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'correctContact.title' | transloco }}</h2>
      <mat-dialog-content class="ns-stack">
        <p class="ns-quiet">{{ 'correctContact.hint' | transloco }}</p>
        @if (former(); as before) {
          <ns-conflict-notice [before]="before" [after]="base()" />
        }
        <mat-form-field class="ns-wide">
          <mat-label>{{ 'correctContact.name' | transloco }}</mat-label>
          <input matInput cdkFocusInitial autocomplete="off" [formField]="form.fields.name" />
          <mat-error>{{ message(form.fields.name()) }}</mat-error>
        </mat-form-field>
        <mat-form-field class="ns-wide">
          <mat-label>{{ 'correctContact.phone' | transloco }}</mat-label>
          <input matInput type="tel" autocomplete="off" [formField]="form.fields.phone" />
          <mat-error>{{ message(form.fields.phone()) }}</mat-error>
        </mat-form-field>
        <p class="ns-small ns-quiet" data-testid="about-email">{{ 'correctContact.email' | transloco }}</p>
        <ns-problem [text]="form.failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy()">
          {{ 'correct.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class CorrectContact {
  private readonly window = inject<MatDialogRef<CorrectContact>>(MatDialogRef);
  private readonly data = inject<ContactToCorrect>(MAT_DIALOG_DATA);
  protected readonly message = fieldMessage;
  /** The state that the person began with, when another one has taken its place meanwhile. */
  protected readonly former = signal<SignalDetailsFragment | null>(null);
  /** The state that the correction is made on. */
  protected readonly base = signal(this.data.signal);
  private readonly rules = fieldRules();
  /** The same key goes with the next try, so a lost answer makes no second correction. */
  private clientKey: string = crypto.randomUUID();
  protected readonly form = new MutationForm(signal(contactOf(this.data.signal)), {
    rules: (path) => {
      this.rules.needed(path.name);
      this.rules.atMost(path.name, 100);
      this.rules.atMost(path.phone, 30);
    },
    save: () => this.save(),
  });

  private async save(): Promise<void> {
    const { id: signalId, version } = this.base();
    const input = { signalId, version, clientKey: this.clientKey, ...this.form.model() };
    const answer = await this.form.send(CorrectContactDocument, { input }, 'Signal', 'StaleVersionError');
    if (answer?.__typename === 'Signal') {
      this.window.close();
    } else if (answer) {
      // Somebody was faster: what was corrected here stays in the form, the other field is as it is now.
      const before = this.base();
      this.form.model.set(keptWords(this.form.model(), contactOf(before), contactOf(answer.current)));
      this.base.set(answer.current);
      this.former.set(before);
    } else if (this.form.problemsUnder('clientKey').length > 0) {
      this.clientKey = crypto.randomUUID();
    }
  }
}

function contactOf({ reporter }: SignalDetailsFragment) {
  return { name: reporter?.name ?? '', phone: reporter?.phone ?? '' };
}
