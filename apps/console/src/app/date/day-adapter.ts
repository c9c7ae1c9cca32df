import { Injectable, inject } from '@angular/core';
import { type MatDateFormats, NativeDateAdapter } from '@angular/material/core';
import { LanguageStore } from '@ns/web';
import { dayText, readDay } from './day-text.ts';

/** How the picker names dates besides the field's own form. */
export const dayFormats: MatDateFormats = {
  parse: { dateInput: 'day' },
  display: {
    dateInput: 'day',
    monthYearLabel: { year: 'numeric', month: 'long' },
    dateA11yLabel: { year: 'numeric', month: 'long', day: 'numeric' },
    monthYearA11yLabel: { year: 'numeric', month: 'long' },
  },
};

/**
 * Days as they are written in Bulgaria in both languages, dd.mm.yyyy, whatever the language of the browser; weeks begin
 * on Monday.
 */
@Injectable()
export class DayAdapter extends NativeDateAdapter {
  private readonly language = inject(LanguageStore);

  constructor() {
    super();
    this.setLocale(this.language.locale());
  }

  override getFirstDayOfWeek(): number {
    return 1;
  }

  /** In Bulgarian the short name of a month is its number. */
  override getMonthNames(style: 'long' | 'short' | 'narrow'): string[] {
    return super.getMonthNames(style === 'short' ? 'long' : style);
  }

  override parse(value: unknown): Date | null {
    const typed = typeof value === 'string' ? value.trim() : '';
    return typed === '' ? null : (readDay(typed) ?? this.invalid());
  }

  override format(date: Date, displayFormat: object | string): string {
    return displayFormat === 'day' ? dayText(date) : super.format(date, displayFormat as object);
  }
}
