import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type SignalDetailsFragment, RecategorizeSignalDocument } from '@ns/contract/console';
import { MutationForm } from '@ns/web/forms';
import { ChoiceField } from '../choice/choice-field.ts';
import type { CategoryGroup } from '../catalogue/catalogue.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { screenParts } from '../appearance/screen-parts.ts';
import { ConflictNotice } from './conflict-notice.ts';

export interface CategoryChange {
  readonly signal: SignalDetailsFragment;
  readonly groups: readonly CategoryGroup[];
}

/** Puts a signal into another category. */
@Component({
  selector: 'ns-recategorize',
  imports: [screenParts, dialogParts, fieldParts, ChoiceField, ConflictNotice],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'recategorize.title' | transloco }}</h2>
      <mat-dialog-content>
        @if (former(); as before) {
          <ns-conflict-notice [before]="before" [after]="base()" />
        }
        <p class="ns-quiet">{{ 'recategorize.text' | transloco }}</p>
        <ns-choice-field
          [choices]="choices"
          [label]="'recategorize.category' | transloco"
          [formField]="form.fields.category"
        />
        <ns-problem [text]="form.failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="form.busy() || !ready()">
          {{ 'recategorize.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class Recategorize {
  private readonly window = inject<MatDialogRef<Recategorize>>(MatDialogRef);
  protected readonly data = inject<CategoryChange>(MAT_DIALOG_DATA);

  /** Each with its group, which is typed as well: „чистота контейнер“. */
  protected readonly choices = this.data.groups.flatMap(({ name: group, choices }) =>
    choices.map(({ code, name }) => ({ code, name: name === group ? name : `${name} · ${group}` })),
  );
  /** The state that the person began with, when another one has taken its place meanwhile. */
  protected readonly former = signal<SignalDetailsFragment | null>(null);
  /** The state that the change is made on. */
  protected readonly base = signal(this.data.signal);
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(signal({ category: this.data.signal.category.code }), {
    rules: ({ category }) => this.rules.needed(category, { text: 'transition.missingChoice' }),
    save: () => this.save(),
  });
  protected readonly ready = computed(() => ![this.base().category.code, ''].includes(this.form.model().category));

  /** Somebody was faster: the choice stays and is sent on the present state when its person wants that. */
  private async save(): Promise<void> {
    const { id: signalId, version } = this.base();
    const input = { signalId, version, ...this.form.model() };
    const answer = await this.form.send(RecategorizeSignalDocument, { input }, 'Signal', 'StaleVersionError');
    if (answer?.__typename === 'Signal') {
      this.window.close();
    } else if (answer) {
      this.former.set(this.base());
      this.base.set(answer.current);
    }
  }
}
