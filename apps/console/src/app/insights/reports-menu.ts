import { Component, Injector, computed, inject, input, output } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { dayInSofia } from '@ns/web';
import type { FiguresQuery } from './figures-query.ts';
import { ManageReports } from './manage-reports.ts';
import { nearestPeriod } from './report-period.ts';
import { ReportStore } from './report-store.ts';
import { SaveReport, type ReportToSave } from './save-report.ts';
import { screenParts } from '../appearance/screen-parts.ts';

/** The saved reports, and the way to keep what the page shows. */
@Component({
  selector: 'ns-reports-menu',
  imports: [screenParts, MatMenu, MatMenuItem, MatMenuTrigger],
  template: `
    <button matButton type="button" [matMenuTriggerFor]="menu" data-testid="saved-reports">
      <mat-icon svgIcon="bookmark" aria-hidden="true" />{{ 'savedReports.label' | transloco }}
    </button>
    <mat-menu #menu="matMenu">
      @for (report of store.reports(); track report.id) {
        <button mat-menu-item type="button" (click)="opened.emit(store.queryOf(report))">
          {{ report.name }}
          <span class="days ns-quiet ns-small">{{ 'savedReports.periods.' + report.period | transloco }}</span>
        </button>
      } @empty {
        <p class="empty ns-quiet ns-small">
          {{ (store.failure()?.message ?? '') || ('savedReports.none' | transloco) }}
        </p>
      }
      <p class="part" aria-hidden="true"></p>
      <button mat-menu-item type="button" (click)="save()">{{ 'savedReports.save' | transloco }}</button>
      @if (store.reports().length) {
        <button mat-menu-item type="button" (click)="manage()">{{ 'savedReports.manage' | transloco }}</button>
      }
    </mat-menu>
  `,
  styles: `
    .days {
      display: block;
    }
    .empty {
      padding: 8px 16px;
    }
    .part {
      margin-top: 4px;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class ReportsMenu {
  private readonly dialog = inject(MatDialog);
  private readonly injector = inject(Injector);
  protected readonly store = inject(ReportStore);
  readonly query = input.required<FiguresQuery>();
  readonly opened = output<FiguresQuery>();

  private readonly toSave = computed<ReportToSave>(() => {
    const { kind, from, to, filter } = this.query();
    return { period: nearestPeriod(kind, { from, to }, dayInSofia(new Date())), filter, shown: { from, to } };
  });

  protected save(): void {
    this.dialog.open(SaveReport, { data: this.toSave(), width: '440px', injector: this.injector });
  }

  protected manage(): void {
    this.dialog.open(ManageReports, { width: '640px', maxWidth: '94vw', injector: this.injector });
  }
}
