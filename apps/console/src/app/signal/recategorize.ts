import { Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { RecategorizeSignalDocument } from '@ns/contract/console';
import { MutationForm } from '@ns/web/forms';
import { ChoiceField } from '../choice/choice-field.ts';
import type { CategoryGroup } from '../catalogue/catalogue.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { screenParts } from '../appearance/screen-parts.ts';

export interface CategoryChange {
  readonly signalId: string;
  readonly version: number;
  readonly category: string;
  readonly groups: readonly CategoryGroup[];
}

/** Puts a signal into another category. */
@Component({
  selector: 'ns-recategorize',
  imports: [screenParts, dialogParts, fieldParts, ChoiceField],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'recategorize.title' | transloco }}</h2>
      <mat-dialog-content>
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
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(signal({ category: this.data.category }), {
    rules: ({ category }) => this.rules.needed(category, { text: 'transition.missingChoice' }),
    save: async () => {
      const { signalId, version } = this.data;
      const input = { signalId, version, ...this.form.model() };
      if (await this.form.send(RecategorizeSignalDocument, { input }, 'Signal')) {
        this.window.close();
      }
    },
  });
  protected readonly ready = computed(() => ![this.data.category, ''].includes(this.form.model().category));
}
