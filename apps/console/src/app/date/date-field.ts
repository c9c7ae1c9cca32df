import { Component, Injectable, computed, effect, inject, input, model } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
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
import { ScreenTexts } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { fieldParts } from '../form/form-parts.ts';
import { OwnField } from '../form/own-field.ts';

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
        (dateChange)="change($event, field.value)"
        (blur)="touch.emit()"
      />
      <mat-datepicker-toggle matSuffix [for]="picker" />
      <mat-datepicker #picker />
      <mat-error>{{ message() }}</mat-error>
    </mat-form-field>
  `,
})
export class DateField extends OwnField implements FormValueControl<string> {
  private readonly t = inject(ScreenTexts).t;

  /** YYYY-MM-DD, empty for none */
  readonly value = model('');
  /** the last day that can be chosen, YYYY-MM-DD */
  readonly latestDay = input('');

  protected readonly date = computed(() => dateOf(this.value()));
  protected readonly latest = computed(() => dateOf(this.latestDay()));
  /** What was typed: a day, nothing, or words that are no day, with which a form is not sent. */
  private readonly typed = transformedValue<string, Date | null | 'wrong'>(this.value, {
    parse: (typed) =>
      typed === 'wrong'
        ? { error: { kind: 'day', message: this.t('date.wrong') } }
        : { value: typed === null ? '' : isoDay(typed) },
    format: dateOf,
  });
  protected override readonly message = computed(() =>
    this.typed.parseErrors().length > 0 ? this.t('date.wrong') : fieldMessage(this),
  );

  protected change({ value }: MatDatepickerInputEvent<Date>, text: string): void {
    const isDay = value !== null && !Number.isNaN(value.getTime());
    this.typed.set(isDay ? value : text.trim() === '' ? null : 'wrong');
  }
}

function dateOf(day: string): Date | null {
  return day ? dateOfDay(day) : null;
}
