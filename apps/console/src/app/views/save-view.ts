import { Component, inject, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { hostElement, MutationSender } from '@ns/web';
import { Keyboard } from '../keys/keyboard.ts';
import { Permissions } from '../access/permissions.ts';
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
  imports: [MatCheckbox, TranslocoPipe, SaveForm],
  template: `
    <ns-save-form texts="savedViews" [saved]="given" [mutation]="mutation" (save)="save($event)">
      @if (permissions.has('view.share')) {
        <mat-checkbox [checked]="shared()" (change)="shared.set($event.checked)">{{
          'savedViews.share' | transloco
        }}</mat-checkbox>
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
  protected readonly shared = signal(this.given.shared ?? false);
  protected readonly mutation = new MutationSender();

  protected async save(name: string): Promise<void> {
    if (this.mutation.busy()) {
      return;
    }
    const strokes = this.keyboard.keepStrokes(this.host);
    const { id, query } = this.given;
    if (await this.mutation.receive(() => this.store.save({ id, name, query, shared: this.shared() }), 'SavedView')) {
      this.ref.close();
      strokes.act();
    } else {
      strokes.drop();
    }
  }
}
