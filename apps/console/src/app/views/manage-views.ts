import { MutationSender, ScreenTexts } from '@ns/web';
import { Component, Injector, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog } from '@angular/material/dialog';
import { SavedList } from '../saved/saved-list.ts';
import { SaveView, type ViewToSave } from './save-view.ts';
import { type SavedView, ViewStore } from './view-store.ts';

/** The saved views: what may be renamed, given the present filter, shared or removed. */
@Component({
  selector: 'ns-manage-views',
  imports: [SavedList],
  template: `
    <ns-saved-list
      texts="savedViews"
      [entries]="entries()"
      [problem]="mutation.failure()"
      (edit)="edit($event)"
      (remove)="remove($event)"
      (act)="takeFilter($event)"
    />
  `,
})
export class ManageViews {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly t = inject(ScreenTexts).t;
  private readonly store = inject(ViewStore);
  /** The list that is shown now. */
  private readonly address = inject<string>(MAT_DIALOG_DATA);
  protected readonly mutation = new MutationSender();
  protected readonly entries = computed(() =>
    this.store.saved().map((view) => ({
      ...view,
      detail: view.sharedBy ?? this.t(`savedViews.${view.shared ? 'isShared' : 'isPrivate'}`),
      isEditable: view.mine,
      isRemovable: view.removable,
      action: view.query === this.address ? null : 'takeFilter',
    })),
  );

  protected edit({ id, name, query, shared }: SavedView): void {
    const data: ViewToSave = { id, name, query, shared };
    this.dialog.open(SaveView, { data, width: '440px', injector: this.injector });
  }

  protected async takeFilter({ id, name, shared }: SavedView): Promise<void> {
    const query = this.address;
    await this.mutation.receive(() => this.store.save({ id, name, query, shared }), 'SavedView');
  }

  protected async remove({ id }: SavedView): Promise<void> {
    await this.mutation.receive(() => this.store.remove(id), 'ViewRemoved');
  }
}
