import { MutationSender, ScreenTexts } from '@ns/web';
import { Component, Injector, computed, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { SavedList } from '../saved/saved-list.ts';
import { filterOf, ReportStore, type SavedReport } from './report-store.ts';
import { SaveReport, type ReportToSave } from './save-report.ts';

/** The saved reports: what may be changed, mailed or deleted. */
@Component({
  selector: 'ns-manage-reports',
  imports: [SavedList],
  template: `
    <ns-saved-list
      texts="savedReports"
      [entries]="entries()"
      [problem]="mutation.failure()"
      (edit)="edit($event)"
      (remove)="remove($event)"
    />
  `,
})
export class ManageReports {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  private readonly t = inject(ScreenTexts).t;
  private readonly store = inject(ReportStore);
  protected readonly mutation = new MutationSender();
  protected readonly entries = computed(() => {
    const mails = this.store.mailsCome() ? 'savedReports.comes' : 'savedReports.stopped';
    return this.store.reports().map((report) => ({
      ...report,
      detail: [`savedReports.periods.${report.period}`, ...(report.monthly ? [mails] : [])]
        .map((key) => this.t(key))
        .join(' · '),
      isEditable: true,
      isRemovable: true,
    }));
  });

  protected edit({ id, name, period, filter, monthly }: SavedReport): void {
    const data: ReportToSave = { id, name, period, monthly, filter: filterOf(filter) };
    this.dialog.open(SaveReport, { data, width: '440px', injector: this.injector });
  }

  protected async remove({ id }: SavedReport): Promise<void> {
    await this.mutation.receive(() => this.store.remove(id), 'ReportDeleted');
  }
}
