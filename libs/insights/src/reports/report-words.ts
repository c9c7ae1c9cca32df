import { type CalendarDay, dateOf } from '@ns/municipality';
import { inLanguage, type Language, languageRow, percentText, type WordOf } from '@ns/platform';
import type { Channel } from '@ns/signals';
import type { bg } from '../texts/bg.ts';
import { textOf } from '../texts/index.ts';
import { type Days, spanOf } from '../domain/report-period.ts';

/** What the printed report says, apart from names and numbers: the messages that take no values. */
export type ReportWord = WordOf<typeof bg, 'report'>;

/** How a report is written in one language. */
export class ReportWords {
  private readonly whole: Intl.NumberFormat;
  private readonly tenths: Intl.NumberFormat;

  constructor(readonly language: Language) {
    const { locale } = languageRow(language);
    this.whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  say(word: ReportWord): string {
    return inLanguage(this.language, textOf(`report.${word}`));
  }

  count(value: number): string {
    return this.whole.format(value);
  }

  /** a dash where there is none */
  decimal(value: number | null): string {
    return value === null ? '–' : this.tenths.format(value);
  }

  days(hours: number | null): string {
    return this.decimal(hours === null ? null : hours / 24);
  }

  /** in whole percent; a dash where nothing was resolved */
  share(part: number, of: number): string {
    return of === 0 ? '–' : percentText((100 * part) / of, languageRow(this.language));
  }

  channel(code: Channel): string {
    return inLanguage(this.language, textOf(`channel.${code}`));
  }

  day(day: CalendarDay): string {
    return day.split('-').reverse().join('.');
  }

  month(day: CalendarDay): string {
    return inLanguage(this.language, textOf('report.month', { month: dateOf(day), year: day.slice(0, 4) }));
  }

  age(minDays: number, maxDays: number | null): string {
    const [first, last] = [String(minDays), String(maxDays)];
    return maxDays === null
      ? inLanguage(this.language, textOf('report.ageFrom', { first }))
      : inLanguage(this.language, textOf('report.ageBetween', { first, last }));
  }

  /** As „Отчет за 4. тримесечие на 2026 г.“ */
  title(days: Days): string {
    const [year = '', month = '1'] = days.from.split('-');
    const quarter = String(Math.ceil(Number(month) / 3));
    const range = `${this.day(days.from)} – ${this.day(days.to)}`;
    switch (spanOf(days)) {
      case 'MONTH':
        return inLanguage(this.language, textOf('report.titleOfMonth', { month: this.month(days.from) }));
      case 'QUARTER':
        return inLanguage(this.language, textOf('report.titleOfQuarter', { quarter, year }));
      case 'YEAR':
        return inLanguage(this.language, textOf('report.titleOfYear', { year }));
      case 'WEEK':
      case undefined:
        return inLanguage(this.language, textOf('report.titleOfDays', { range }));
    }
  }
}
