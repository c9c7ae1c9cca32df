import { Component, Injector, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import {
  MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatTooltip } from '@angular/material/tooltip';
import { TranslocoPipe } from '@jsverse/transloco';
import { filterOf, ReportStore, type SavedReport } from './report-store.ts';
import { SaveReport, type ReportToSave } from './save-report.ts';

/** The saved reports: what may be changed, mailed or deleted. */
@Component({
  selector: 'ns-manage-reports',
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
    <h2 mat-dialog-title>{{ 'savedReports.manageTitle' | transloco }}</h2>
    <mat-dialog-content>
      @if (problem(); as text) {
        <p class="ns-notice ns-notice--problem" role="alert">{{ text }}</p>
      }
      <ul>
        @for (report of store.reports(); track report.id) {
          <li>
            <span class="name">
              {{ report.name }}
              <span class="ns-quiet ns-small">
                {{ 'savedReports.periods.' + report.period | transloco }}
                @if (report.monthly) {
                  · {{ (store.mailsCome() ? 'savedReports.comes' : 'savedReports.stopped') | transloco }}
                }
              </span>
            </span>
            <button
              matIconButton
              type="button"
              [attr.aria-label]="'savedReports.changeOf' | transloco: { name: report.name }"
              [matTooltip]="'savedReports.changeTitle' | transloco"
              (click)="edit(report)"
            >
              <mat-icon svgIcon="edit" aria-hidden="true" />
            </button>
            <button
              matIconButton
              type="button"
              [attr.aria-label]="'savedReports.removeOf' | transloco: { name: report.name }"
              [matTooltip]="'savedReports.remove' | transloco"
              (click)="remove(report)"
            >
              <mat-icon svgIcon="remove" aria-hidden="true" />
            </button>
          </li>
        } @empty {
          <li class="ns-quiet">{{ 'savedReports.none' | transloco }}</li>
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
      min-height: 52px;
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
export class ManageReports {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  protected readonly store = inject(ReportStore);
  protected readonly problem = signal<string | null>(null);

  protected edit({ id, name, period, filter, monthly }: SavedReport): void {
    const data: ReportToSave = { id, name, period, monthly, filter: filterOf(filter) };
    this.dialog.open(SaveReport, { data, width: '440px', injector: this.injector });
  }

  protected async remove({ id }: SavedReport): Promise<void> {
    this.problem.set(await this.store.remove(id));
  }
}
