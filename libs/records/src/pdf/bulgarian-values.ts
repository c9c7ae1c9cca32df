import { municipalityZone } from '@ns/municipality';

const moment = new Intl.DateTimeFormat('bg-BG', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: municipalityZone,
});

/** A moment by the Bulgarian clock: `24.11.2026 г., 16:05 ч.` */
export function bulgarianMoment(at: Date): string {
  const parts = Object.fromEntries(moment.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${parts['day']}.${parts['month']}.${parts['year']} г., ${parts['hour']}:${parts['minute']} ч.`;
}

/** A calendar day `YYYY-MM-DD` as `24.11.2026 г.` */
export function bulgarianDay(day: string): string {
  return `${day.split('-').reverse().join('.')} г.`;
}

/** Degrees to five places, about a metre. */
export function mapPoint({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)} (северна ширина, източна дължина, WGS 84)`;
}
