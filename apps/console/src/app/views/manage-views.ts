import { Component, Injector, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { TranslocoPipe } from '@jsverse/transloco';
import { SaveView, type ViewToSave } from './save-view.ts';
import { type SavedView, ViewStore } from './view-store.ts';

/** The saved views: what may be renamed, given the present filter, shared or removed. */
@Component({
  selector: 'ns-manage-views',
  imports: [
    MatButton,
    MatIconButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatIcon,
    MatTooltip,
    TranslocoPipe,
  ],
  template: `
    <h2 mat-dialog-title>{{ 'savedViews.manageTitle' | transloco }}</h2>
    <mat-dialog-content>
      @if (problem(); as text) {
        <p class="ns-notice ns-notice--problem" role="alert">{{ text }}</p>
      }
      <ul>
        @for (view of store.saved(); track view.id) {
          <li>
            <span class="name">
              {{ view.name }}
              <span class="ns-quiet ns-small">{{
                view.sharedBy ?? ((view.shared ? 'savedViews.isShared' : 'savedViews.isPrivate') | transloco)
              }}</span>
            </span>
            @if (view.mine) {
              @if (view.query !== address) {
                <button
                  matButton
                  type="button"
                  [attr.aria-label]="'savedViews.takeFilterOf' | transloco: { name: view.name }"
                  (click)="change(view, address)"
                >
                  {{ 'savedViews.takeFilter' | transloco }}
                </button>
              }
              <button
                matIconButton
                type="button"
                [attr.aria-label]="'savedViews.changeOf' | transloco: { name: view.name }"
                [matTooltip]="'savedViews.changeTitle' | transloco"
                (click)="edit(view)"
              >
                <mat-icon svgIcon="edit" aria-hidden="true" />
              </button>
            }
            @if (view.removable) {
              <button
                matIconButton
                type="button"
                [attr.aria-label]="'savedViews.removeOf' | transloco: { name: view.name }"
                [matTooltip]="'savedViews.remove' | transloco"
                (click)="remove(view)"
              >
                <mat-icon svgIcon="remove" aria-hidden="true" />
              </button>
            }
          </li>
        } @empty {
          <li class="ns-quiet">{{ 'savedViews.none' | transloco }}</li>
        }
      </ul>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close type="button">{{ 'keys.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      min-height: 48px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .name {
      display: grid;
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
      color: var(--mat-sys-on-surface);
    }
  `,
})
export class ManageViews {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  protected readonly store = inject(ViewStore);
  /** The list that is shown now. */
  protected readonly address = inject<string>(MAT_DIALOG_DATA);
  protected readonly problem = signal<string | null>(null);

  protected edit({ id, name, query, shared }: SavedView): void {
    const data: ViewToSave = { id, name, query, shared };
    this.dialog.open(SaveView, { data, width: '440px', injector: this.injector });
  }

  protected async change({ id, name, shared }: SavedView, query: string): Promise<void> {
    this.problem.set(await this.store.save({ id, name, query, shared }));
  }

  protected async remove({ id }: SavedView): Promise<void> {
    this.problem.set(await this.store.remove(id));
  }
}
