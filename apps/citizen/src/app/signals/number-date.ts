/** The date as it stands after an incoming number, as mails and offices write it: `/26.11.2026`; empty without one. */
export function numberDate(day: string | null | undefined): string {
  return day ? `/${day.split('-').reverse().join('.')}` : '';
}
