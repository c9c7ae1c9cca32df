/** The day of a local date as dd.mm.yyyy. */
export function dayText(date: Date): string {
  return isoDay(date).split('-').reverse().join('.');
}

/** A day as people type it: `26.11.2026`, `6.1.26`, `26/11/2026`, also as `2026-11-26`; null when it is none. */
export function readDay(typed: string): Date | null {
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\s*г?\.?$/.exec(typed);
  const [day, month, year] = european
    ? [european[1], european[2], european[3]]
    : (/^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []).slice(1).reverse();
  if (!day || !month || !year) {
    return null;
  }
  const date = new Date(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month) - 1, Number(day));
  return date.getDate() === Number(day) && date.getMonth() === Number(month) - 1 ? date : null;
}

/** The calendar day of a local date, YYYY-MM-DD. */
export function isoDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The local date of a calendar day YYYY-MM-DD. */
export function dateOfDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}
