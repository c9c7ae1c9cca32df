import { Component, computed, inject, signal } from '@angular/core';
import { hidden } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import {
  type BodyAnswer,
  NoteReferralDocument,
  type ReferralNoteKind,
  type ReferralPartsFragment,
} from '@ns/contract/console';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { DateField } from '../date/date-field.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** The forwarding that a note is about. */
export interface ReferralToNote {
  readonly signalId: string;
  readonly referral: ReferralPartsFragment;
  /** a letter that came as an answer: its day, and its words as far as the form takes them */
  readonly letter?: { readonly on: string; readonly words: string };
}

interface Note {
  readonly kind: ReferralNoteKind | '';
  readonly on: string;
  readonly person: string;
  readonly number: string;
  readonly answer: BodyAnswer | '';
  readonly words: string;
}

/** Notes that a forwarded report was passed on, received or answered. */
@Component({
  selector: 'ns-note-referral',
  imports: [screenParts, dialogParts, fieldParts, DateField],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'noteReferral.title' | transloco }}</h2>
      <mat-dialog-content class="ns-stack">
        <p class="ns-quiet">{{ 'noteReferral.mailed' | transloco }}</p>
        <mat-form-field class="ns-wide">
          <mat-label>{{ 'noteReferral.kind' | transloco }}</mat-label>
          <mat-select cdkFocusInitial [formField]="form.fields.kind">
            @for (kind of data.referral.next; track kind) {
              <mat-option [value]="kind">{{ 'noteReferral.kinds.' + kind | transloco }}</mat-option>
            }
          </mat-select>
          <mat-error>{{ message(form.fields.kind()) }}</mat-error>
        </mat-form-field>
        <ns-date-field [label]="'noteReferral.on' | transloco" [formField]="form.fields.on" />
        @if (!wasSent) {
          <mat-form-field class="ns-wide">
            <mat-label>{{ 'noteReferral.person' | transloco }}</mat-label>
            <input matInput autocomplete="off" [formField]="form.fields.person" />
            <mat-hint>{{ 'noteReferral.personHint' | transloco }}</mat-hint>
            <mat-error>{{ message(form.fields.person()) }}</mat-error>
          </mat-form-field>
        }
        @if (kind() === 'RECEIVED') {
          <mat-form-field class="ns-wide">
            <mat-label>{{ 'noteReferral.number' | transloco }}</mat-label>
            <input matInput autocomplete="off" [formField]="form.fields.number" />
            <mat-error>{{ message(form.fields.number()) }}</mat-error>
          </mat-form-field>
        }
        @if (kind() === 'ANSWERED') {
          <mat-form-field class="ns-wide">
            <mat-label>{{ 'referralCard.answer' | transloco }}</mat-label>
            <mat-select data-testid="referral-answer" [formField]="form.fields.answer">
              @for (answer of answers; track answer) {
                <mat-option [value]="answer">{{ 'referralCard.answers.' + answer | transloco }}</mat-option>
              }
            </mat-select>
            <mat-error>{{ message(form.fields.answer()) }}</mat-error>
          </mat-form-field>
          <mat-form-field class="ns-wide">
            <mat-label>{{ 'noteReferral.words' | transloco }}</mat-label>
            <textarea matInput rows="3" [formField]="form.fields.words"></textarea>
            <mat-hint>{{ 'noteReferral.wordsHint' | transloco }}</mat-hint>
            <mat-error>{{ message(form.fields.words()) }}</mat-error>
          </mat-form-field>
        }
        <ns-problem [text]="form.failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy()">
          {{ 'noteReferral.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class NoteReferral {
  private readonly window = inject<MatDialogRef<NoteReferral>>(MatDialogRef);
  protected readonly data = inject<ReferralToNote>(MAT_DIALOG_DATA);
  protected readonly message = fieldMessage;
  protected readonly answers: readonly BodyAnswer[] = ['DONE', 'NOT_OURS', 'NEEDS_MORE', 'NONE_EXPECTED'];
  protected readonly wasSent = this.data.referral.sentOn != null;
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(
    signal<Note>({
      kind: this.data.letter ? 'ANSWERED' : '',
      on: this.data.letter?.on ?? '',
      person: '',
      number: '',
      answer: '',
      words: this.data.letter?.words ?? '',
    }),
    {
      rules: (path) => {
        hidden(path.person, () => this.wasSent);
        hidden(path.number, ({ valueOf }) => valueOf(path.kind) !== 'RECEIVED');
        hidden(path.answer, ({ valueOf }) => valueOf(path.kind) !== 'ANSWERED');
        hidden(path.words, ({ valueOf }) => valueOf(path.kind) !== 'ANSWERED');
        this.rules.needed(path.kind, { text: 'transition.missingChoice' });
        this.rules.needed(path.on);
        this.rules.needed(path.person);
        this.rules.atMost(path.person, 100);
        this.rules.atMost(path.number, 60);
        this.rules.needed(path.answer, { text: 'transition.missingChoice' });
        this.rules.atMost(path.words, 4_000);
      },
      save: () => this.save(),
    },
  );
  protected readonly kind = computed(() => this.form.model().kind);

  private async save(): Promise<void> {
    const { kind, on, person, number, answer, words } = this.form.model();
    if (kind === '') {
      return;
    }
    const { signalId, referral } = this.data;
    const parts = {
      ...(this.wasSent ? {} : { person }),
      ...(kind === 'RECEIVED' ? { number } : {}),
      ...(kind === 'ANSWERED' ? { answer: answer || null, words } : {}),
    };
    const input = { signalId, referralId: referral.id, kind, on, ...parts };
    if (await this.form.send(NoteReferralDocument, { input }, 'Signal')) {
      this.window.close(true);
    }
  }
}
