import { Component, computed, inject, signal } from '@angular/core';
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
import { MatOption, MatSelect } from '@angular/material/select';
import { TranslocoPipe } from '@jsverse/transloco';
import { type ReportPeriod, type StatsFilter } from '@ns/contract/console';
import { dayInSofia } from '@ns/web';
import { type DayRange } from './period.ts';
import { reportPeriods, showsSame } from './report-period.ts';
import { ReportStore } from './report-store.ts';

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
    MatOption,
    MatSelect,
    TranslocoPipe,
  ],
  template: `
    <h2 mat-dialog-title>{{ (given.id ? 'savedReports.changeTitle' : 'savedReports.saveTitle') | transloco }}</h2>
    <form novalidate (submit)="$event.preventDefault(); save(name.value)">
      <mat-dialog-content>
        <mat-form-field subscriptSizing="dynamic">
          <mat-label>{{ 'savedReports.name' | transloco }}</mat-label>
          <input
            #name
            matInput
            type="text"
            maxlength="60"
            autocomplete="off"
            aria-describedby="report-problem"
            [value]="given.name ?? ''"
            [attr.aria-invalid]="problem() !== null"
          />
        </mat-form-field>
        @if (problem(); as text) {
          <p id="report-problem" class="ns-notice ns-notice--problem" role="alert">{{ text }}</p>
        }
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
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="busy()">{{ 'savedReports.confirm' | transloco }}</button>
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
export class SaveReport {
  private readonly store = inject(ReportStore);
  private readonly ref = inject<MatDialogRef<SaveReport>>(MatDialogRef);
  private readonly today = dayInSofia(new Date());
  protected readonly given = inject<ReportToSave>(MAT_DIALOG_DATA);
  protected readonly periods = reportPeriods;
  protected readonly period = signal(this.given.period);
  protected readonly monthly = signal(this.given.monthly ?? false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  /** The page shows days that no relative period gives today. */
  protected readonly isOther = computed(
    () => this.given.shown !== undefined && !showsSame(this.period(), this.given.shown, this.today),
  );

  protected async save(name: string): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    const { id, filter } = this.given;
    this.problem.set(await this.store.save({ id, name, filter, period: this.period(), monthly: this.monthly() }));
    this.busy.set(false);
    if (this.problem() === null) {
      this.ref.close();
    }
  }
}
