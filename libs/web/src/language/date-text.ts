/** The municipality's clock, whatever the zone of the reader's device. */
const ZONE = 'Europe/Sofia';

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Day, month in words and year, which never part at the end of a line. A bare calendar day is never moved by a time zone. */
export function dateText(iso: string, locale: string): string {
  const timeZone = CALENDAR_DAY.test(iso) ? 'UTC' : ZONE;
  const text = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(iso));
  return text.replaceAll(' ', '\u00a0');
}

/** Day and time of day (24 hours) in Sofia. */
export function momentText(iso: string, locale: string): string {
  const moment = new Date(iso);
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(moment);
  return `${dateText(iso, locale)}, ${time}`;
}

/** The day in digits, as short as the language writes it: for tables. */
export function shortDateText(iso: string, locale: string): string {
  const timeZone = CALENDAR_DAY.test(iso) ? 'UTC' : ZONE;
  const month = locale.startsWith('bg') ? '2-digit' : 'short';
  const text = new Intl.DateTimeFormat(locale, { day: '2-digit', month, year: 'numeric', timeZone }).format(new Date(iso));
  return text.replace(/\s*г\.$/, '');
}

/** The time of day (24 hours) in Sofia. */
export function timeText(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: ZONE }).format(new Date(iso));
}

/** The calendar day in Sofia, as `2026-11-24`. */
export function dayInSofia(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(moment);
}
