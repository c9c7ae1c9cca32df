import { Component, inject, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { hostElement } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { Keyboard } from '../keys/keyboard.ts';
import { Permissions } from '../access/permissions.ts';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { SaveForm } from '../saved/save-form.ts';
import { ViewStore } from './view-store.ts';

/** A list to be kept under a name; with an id it changes a kept one. */
export interface ViewToSave {
  readonly query: string;
  readonly id?: string;
  readonly name?: string;
  readonly shared?: boolean;
}

/** Names a list, for oneself or for colleagues too. */
@Component({
  selector: 'ns-save-view',
  imports: [MatCheckbox, fieldParts, TranslocoPipe, SaveForm],
  template: `
    <ns-save-form texts="savedViews" [isNew]="!given.id" [form]="form">
      @if (permissions.has('view.share')) {
        <mat-checkbox [formField]="form.fields.shared">{{ 'savedViews.share' | transloco }}</mat-checkbox>
        <p class="ns-quiet ns-small">{{ 'savedViews.shareHint' | transloco }}</p>
      }
    </ns-save-form>
  `,
})
export class SaveView {
  private readonly store = inject(ViewStore);
  protected readonly permissions = inject(Permissions);
  private readonly keyboard = inject(Keyboard);
  private readonly host = hostElement();
  private readonly ref = inject<MatDialogRef<SaveView>>(MatDialogRef);
  protected readonly given = inject<ViewToSave>(MAT_DIALOG_DATA);
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(
    signal({ name: this.given.name ?? '', shared: this.given.shared ?? false }),
    { rules: ({ name }) => this.rules.name(name), save: () => this.save() },
  );

  private async save(): Promise<void> {
    const strokes = this.keyboard.keepStrokes(this.host);
    const { id, query } = this.given;
    if (await this.form.receive(() => this.store.save({ id, query, ...this.form.model() }), 'SavedView')) {
      this.ref.close();
      strokes.act();
    } else {
      strokes.drop();
    }
  }
}
