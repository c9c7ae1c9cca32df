import { type CalendarDay, dateOf, dayOf, municipalityZone, plusDays } from '@ns/municipality';
import { type Language, inLanguage } from '@ns/platform';
import { textOf } from '../texts/index.ts';

const noBreak = '\u00a0';

/** A day in words that no line break tears apart: „24 ноември 2026 г.“, “24 November 2026”. */
export function longDate(day: CalendarDay, language: Language): string {
  return inLanguage(language, textOf('longDate', { day: dateOf(day) })).replaceAll(' ', noBreak);
}

/** The month of a day in words, likewise: „ноември 2026 г.“, “November 2026”. */
export function longMonth(day: CalendarDay, language: Language): string {
  return inLanguage(language, textOf('longMonth', { day: dateOf(day) })).replaceAll(' ', noBreak);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: municipalityZone, hour: '2-digit', minute: '2-digit' });

/** A moment in words, by the clock of Bulgaria: „24 ноември 2026 г., 09:12“. */
export function longMoment(instant: Date, language: Language): string {
  return `${longDate(dayOf(instant), language)}, ${clock.format(instant)}`;
}

/** The day in Bulgaria `days` after an instant, in words. */
export function longDateAfter(instant: Date, days: number, language: Language): string {
  return longDate(plusDays(dayOf(instant), days), language);
}

/** An incoming number as people write it, `94-НС-17/24.11.2026`; numbers that carry their date stay as they are. */
export function incomingNumberText(number: string, day: CalendarDay | null): string {
  if (!day || /\/\d{1,2}\.\d{1,2}\.\d{4}/.test(number)) {
    return number;
  }
  const [year, month, date] = day.split('-');
  return `${number}/${date ?? ''}.${month ?? ''}.${year ?? ''}`;
}
