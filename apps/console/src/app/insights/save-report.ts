import { Component, computed, inject, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportPeriod, StatsFilter } from '@ns/contract/console';
import { dayInSofia, MutationSender } from '@ns/web';
import { SaveForm } from '../saved/save-form.ts';
import type { DayRange } from './period.ts';
import { reportPeriods, showsSame } from './report-period.ts';
import { ReportStore } from './report-store.ts';
import { fieldParts } from '../form/form-parts.ts';

/** A report to be kept under a name; with an id it changes a kept one. */
export interface ReportToSave {
  readonly period: ReportPeriod;
  readonly filter: StatsFilter;
  /** what the page shows, for a new report */
  readonly shown?: DayRange;
  readonly id?: string;
  readonly name?: string;
  readonly monthly?: boolean;
}

/** Names a report, says which days it is about, and whether it is mailed each month. */
@Component({
  selector: 'ns-save-report',
  imports: [MatCheckbox, fieldParts, TranslocoPipe, SaveForm],
  template: `
    <ns-save-form texts="savedReports" [saved]="given" [mutation]="mutation" (save)="save($event)">
      <mat-form-field subscriptSizing="dynamic">
        <mat-label>{{ 'savedReports.period' | transloco }}</mat-label>
        <mat-select [value]="period()" (valueChange)="period.set($event)">
          @for (each of periods; track each) {
            <mat-option [value]="each">{{ 'savedReports.periods.' + each | transloco }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <p class="ns-quiet ns-small" data-testid="period-hint">
        {{ (isOther() ? 'savedReports.otherDays' : 'savedReports.periodHint') | transloco }}
      </p>
      <mat-checkbox [checked]="monthly()" (change)="monthly.set($event.checked)">{{
        'savedReports.monthly' | transloco
      }}</mat-checkbox>
      <p class="ns-quiet ns-small">{{ 'savedReports.monthlyHint' | transloco }}</p>
    </ns-save-form>
  `,
  styles: `
    mat-form-field {
      margin-top: 6px;
    }
  `,
})
export class SaveReport {
  private readonly store = inject(ReportStore);
  private readonly ref = inject<MatDialogRef<SaveReport>>(MatDialogRef);
  private readonly today = dayInSofia(new Date());
  protected readonly given = inject<ReportToSave>(MAT_DIALOG_DATA);
  protected readonly periods = reportPeriods;
  protected readonly period = signal(this.given.period);
  protected readonly monthly = signal(this.given.monthly ?? false);
  protected readonly mutation = new MutationSender();
  /** The page shows days that no relative period gives today. */
  protected readonly isOther = computed(
    () => this.given.shown !== undefined && !showsSame(this.period(), this.given.shown, this.today),
  );

  protected async save(name: string): Promise<void> {
    const { id, filter } = this.given;
    const input = { id, name, filter, period: this.period(), monthly: this.monthly() };
    if (await this.mutation.receive(() => this.store.save(input), 'SavedReport')) {
      this.ref.close();
    }
  }
}
