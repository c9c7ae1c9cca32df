import { Component, computed, inject, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportPeriod, StatsFilter } from '@ns/contract/console';
import { dayInSofia } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { SaveForm } from '../saved/save-form.ts';
import type { DayRange } from './period.ts';
import { reportPeriods, showsSame } from './report-period.ts';
import { ReportStore } from './report-store.ts';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';

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
    <ns-save-form texts="savedReports" [isNew]="!given.id" [form]="form">
      <mat-form-field subscriptSizing="dynamic">
        <mat-label>{{ 'savedReports.period' | transloco }}</mat-label>
        <mat-select [formField]="form.fields.period">
          @for (each of periods; track each) {
            <mat-option [value]="each">{{ 'savedReports.periods.' + each | transloco }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      <p class="ns-quiet ns-small" data-testid="period-hint">
        {{ (isOther() ? 'savedReports.otherDays' : 'savedReports.periodHint') | transloco }}
      </p>
      <mat-checkbox [formField]="form.fields.monthly">{{ 'savedReports.monthly' | transloco }}</mat-checkbox>
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
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(
    signal({ name: this.given.name ?? '', period: this.given.period, monthly: this.given.monthly ?? false }),
    { rules: ({ name }) => this.rules.name(name), save: () => this.save() },
  );
  /** The page shows days that no relative period gives today. */
  protected readonly isOther = computed(
    () => this.given.shown !== undefined && !showsSame(this.form.model().period, this.given.shown, this.today),
  );

  private async save(): Promise<void> {
    const { id, filter } = this.given;
    const input = { id, filter, ...this.form.model() };
    if (await this.form.receive(() => this.store.save(input), 'SavedReport')) {
      this.ref.close();
    }
  }
}
