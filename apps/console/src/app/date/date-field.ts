import { Component, Injectable, computed, effect, input, output, signal } from '@angular/core';
import { DateAdapter, MAT_DATE_FORMATS } from '@angular/material/core';
import {
  MatDatepicker,
  type MatDatepickerInputEvent,
  MatDatepickerInput,
  MatDatepickerIntl,
  MatDatepickerToggle,
} from '@angular/material/datepicker';
import { MatSuffix } from '@angular/material/form-field';
import { TranslocoPipe, translateObjectSignal } from '@jsverse/transloco';
import { DayAdapter, dayFormats } from './day-adapter.ts';
import { dateOfDay, isoDay } from './day-text.ts';
import { fieldParts } from '../form/form-parts.ts';

/** The words of the calendar in the language of the screen. */
@Injectable()
class CalendarWords extends MatDatepickerIntl {
  private readonly words = translateObjectSignal('date.calendar');

  constructor() {
    super();
    effect(() => {
      Object.assign(this, this.words());
      this.changes.next();
    });
  }
}

/** A calendar day, typed as dd.mm.yyyy or picked; the same in every browser. */
@Component({
  selector: 'ns-date-field',
  imports: [MatDatepicker, MatDatepickerInput, MatDatepickerToggle, fieldParts, MatSuffix, TranslocoPipe],
  providers: [
    { provide: DateAdapter, useClass: DayAdapter },
    { provide: MAT_DATE_FORMATS, useValue: dayFormats },
    { provide: MatDatepickerIntl, useClass: CalendarWords },
  ],
  template: `
    <mat-form-field class="ns-wide">
      <mat-label>{{ label() }}</mat-label>
      <input
        #field
        matInput
        autocomplete="off"
        inputmode="numeric"
        [matDatepicker]="picker"
        [value]="date()"
        [max]="latest()"
        [required]="required()"
        [placeholder]="'date.format' | transloco"
        [errorStateMatcher]="matcher"
        (dateChange)="change($event, field.value)"
      />
      <mat-datepicker-toggle matSuffix [for]="picker" />
      <mat-datepicker #picker />
      <mat-error>{{ wrong() ? ('date.wrong' | transloco) : problem() }}</mat-error>
    </mat-form-field>
  `,
})
export class DateField {
  readonly required = input(false);
  readonly label = input.required<string>();
  /** YYYY-MM-DD */
  readonly value = input.required<string | null>();
  /** the last day that can be chosen, YYYY-MM-DD */
  readonly max = input<string | null>(null);
  /** The server's objection. */
  readonly problem = input<string | null>(null);
  /** YYYY-MM-DD, or null when the field was emptied. */
  readonly changed = output<string | null>();

  protected readonly date = computed(() => this.dateOf(this.value()));
  protected readonly latest = computed(() => this.dateOf(this.max()));
  protected readonly wrong = signal(false);
  protected readonly matcher = { isErrorState: () => this.wrong() || this.problem() !== null };

  protected change({ value }: MatDatepickerInputEvent<Date>, typed: string): void {
    const isDay = value !== null && !Number.isNaN(value.getTime());
    this.wrong.set(!isDay && typed.trim() !== '');
    if (!this.wrong()) {
      this.changed.emit(isDay ? isoDay(value) : null);
    }
  }

  private dateOf(day: string | null): Date | null {
    return day ? dateOfDay(day) : null;
  }
}
