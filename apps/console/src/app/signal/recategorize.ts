import { MutationSender } from '@ns/web';
import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, Validators } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { RecategorizeSignalDocument } from '@ns/contract/console';
import { ChoiceField } from '../choice/choice-field.ts';
import type { CategoryGroup } from '../catalogue/catalogue.ts';
import { dialogParts } from '../form/form-parts.ts';
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
  imports: [screenParts, dialogParts, ChoiceField],
  template: `
    <h2 mat-dialog-title>{{ 'recategorize.title' | transloco }}</h2>
    <mat-dialog-content>
      <p class="ns-quiet">{{ 'recategorize.text' | transloco }}</p>
      <ns-choice-field
        [control]="control"
        [choices]="choices"
        [label]="'recategorize.category' | transloco"
        [required]="true"
      />
      <ns-problem [text]="mutation.failure()" />
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
      <button matButton="filled" type="button" [disabled]="mutation.busy() || !ready()" (click)="save()">
        {{ 'recategorize.save' | transloco }}
      </button>
    </mat-dialog-actions>
  `,
})
export class Recategorize {
  private readonly window = inject<MatDialogRef<Recategorize>>(MatDialogRef);
  protected readonly data = inject<CategoryChange>(MAT_DIALOG_DATA);

  protected readonly control = new FormControl(this.data.category, {
    nonNullable: true,
    validators: [Validators.required],
  });
  /** Each with its group, which is typed as well: „чистота контейнер“. */
  protected readonly choices = this.data.groups.flatMap(({ name: group, choices }) =>
    choices.map(({ code, name }) => ({ code, name: name === group ? name : `${name} · ${group}` })),
  );
  private readonly category = toSignal(this.control.valueChanges, { initialValue: this.data.category });
  protected readonly ready = computed(() => this.category() !== '' && this.category() !== this.data.category);
  protected readonly mutation = new MutationSender();

  protected async save(): Promise<void> {
    const { signalId, version } = this.data;
    const input = { signalId, version, category: this.category() };
    if (await this.mutation.send(RecategorizeSignalDocument, { input }, 'Signal')) {
      this.window.close();
    }
  }
}
