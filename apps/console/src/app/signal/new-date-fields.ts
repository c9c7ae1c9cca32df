import { Component, input } from '@angular/core';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { DateField } from '../date/date-field.ts';
import { fieldParts } from '../form/form-parts.ts';
import type { NewDateForm } from './new-date-form.ts';

/** What can be chosen of a new date, as the server says. */
export type DateChoices = Pick<NonNullable<SignalDetailsFragment['dateForm']>, 'reasons' | 'periods' | 'latest'>;

/** The fields of a new date: its reason, the day or the period of a budget, and words for those who read of it. */
@Component({
  selector: 'ns-new-date-fields',
  imports: [screenParts, fieldParts, DateField],
  host: { class: 'ns-stack' },
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ 'moveDate.reason' | transloco }}</mat-label>
      <mat-select cdkFocusInitial data-testid="move-reason" [formField]="form().fields.reason">
        @for (reason of choices()?.reasons; track reason.code) {
          <mat-option [value]="reason.code">{{ reason.label }}</mat-option>
        }
      </mat-select>
      <mat-error>{{ message(form().fields.reason()) }}</mat-error>
    </mat-form-field>
    @if (form().waitsForMoney()) {
      <mat-form-field class="ns-wide">
        <mat-label>{{ 'moveDate.period' | transloco }}</mat-label>
        <mat-select data-testid="move-period" [formField]="form().fields.period">
          @for (period of choices()?.periods; track period.code) {
            <mat-option [value]="period.code">{{ period.label }}</mat-option>
          }
        </mat-select>
        <mat-hint>{{ 'moveDate.periodHint' | transloco }}</mat-hint>
        <mat-error>{{ message(form().fields.period()) }}</mat-error>
      </mat-form-field>
    } @else {
      <ns-date-field
        [label]="'moveDate.on' | transloco"
        [latestDay]="choices()?.latest ?? ''"
        [formField]="form().fields.on"
      />
    }
    <mat-form-field class="ns-wide">
      <mat-label>{{ 'moveDate.message' | transloco }}</mat-label>
      <textarea matInput rows="3" [formField]="form().fields.message"></textarea>
      <mat-hint>{{ 'moveDate.messageHint' | transloco }}</mat-hint>
      <mat-error>{{ message(form().fields.message()) }}</mat-error>
    </mat-form-field>
  `,
})
export class NewDateFields {
  readonly form = input.required<NewDateForm>();
  /** Undefined until they are known. */
  readonly choices = input<DateChoices | null>();
  protected readonly message = fieldMessage;
}
