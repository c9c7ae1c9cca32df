import type { LanguageRow } from '@ns/languages';

/** The municipality's clock, whatever the zone of the reader's device. */
const zone = 'Europe/Sofia';

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;

const shapes = {
  words: { day: 'numeric', month: 'long', year: 'numeric' },
  tableDigits: { day: '2-digit', month: '2-digit', year: 'numeric' },
  tableWords: { day: '2-digit', month: 'short', year: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  sortable: {},
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a format takes a hundred times longer than using it, and a list uses the same few for every row. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(iso: string, locale: string, shape: keyof typeof shapes): string {
  const timeZone = calendarDay.test(iso) ? 'UTC' : zone;
  const name = `${locale} ${shape} ${timeZone}`;
  let made = formats.get(name);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, { ...shapes[shape], timeZone });
    formats.set(name, made);
  }
  return made.format(new Date(iso));
}

/**
 * Day, month in words and year, which never part at the end of a line. A bare calendar day is never moved by a time
 * zone.
 */
export function dateText(iso: string, locale: string): string {
  return format(iso, locale, 'words').replaceAll(' ', '\u00a0');
}

/** Day and time of day (24 hours) in Sofia. */
export function momentText(iso: string, locale: string): string {
  return `${dateText(iso, locale)}, ${timeText(iso, locale)}`;
}

/** The day as short as the language writes it: for tables. */
export function shortDateText(iso: string, { locale, dateInTables }: LanguageRow): string {
  return format(iso, locale, dateInTables === 'digits' ? 'tableDigits' : 'tableWords').replace(/\s*г\.$/, '');
}

/** The time of day (24 hours) in Sofia. */
export function timeText(iso: string, locale: string): string {
  return format(iso, locale, 'clock');
}

/** The calendar day in Sofia, as `2026-11-24`. */
export function dayInSofia(moment: Date): string {
  return format(moment.toISOString(), 'en-CA', 'sortable');
}
