import { Component, ElementRef, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';
import { Keyboard } from '../keys/keyboard.ts';
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
  imports: [
    MatButton,
    MatCheckbox,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatFormField,
    MatLabel,
    MatInput,
    TranslocoPipe,
  ],
  template: `
    <h2 mat-dialog-title>{{ (given.id ? 'savedViews.changeTitle' : 'savedViews.saveTitle') | transloco }}</h2>
    <form novalidate (submit)="$event.preventDefault(); save(name.value)">
      <mat-dialog-content>
        <mat-form-field>
          <mat-label>{{ 'savedViews.name' | transloco }}</mat-label>
          <input
            #name
            matInput
            type="text"
            maxlength="60"
            autocomplete="off"
            aria-describedby="view-problem"
            [value]="given.name ?? ''"
            [attr.aria-invalid]="problem() !== null"
          />
        </mat-form-field>
        @if (problem(); as text) {
          <p id="view-problem" class="ns-notice ns-notice--problem" role="alert">{{ text }}</p>
        }
        <mat-checkbox [checked]="shared()" (change)="shared.set($event.checked)">{{
          'savedViews.share' | transloco
        }}</mat-checkbox>
        <p class="ns-quiet ns-small">{{ 'savedViews.shareHint' | transloco }}</p>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="busy()">{{ 'savedViews.confirm' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: 8px;
    }
    mat-form-field {
      margin-top: 6px;
    }
  `,
})
export class SaveView {
  private readonly store = inject(ViewStore);
  private readonly keyboard = inject(Keyboard);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly ref = inject<MatDialogRef<SaveView>>(MatDialogRef);
  protected readonly given = inject<ViewToSave>(MAT_DIALOG_DATA);
  protected readonly shared = signal(this.given.shared ?? false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async save(name: string): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    const strokes = this.keyboard.keepStrokes(this.host);
    this.problem.set(
      await this.store.save({ id: this.given.id, name, query: this.given.query, shared: this.shared() }),
    );
    this.busy.set(false);
    if (this.problem() === null) {
      this.ref.close();
      strokes.act();
    } else {
      strokes.drop();
    }
  }
}
