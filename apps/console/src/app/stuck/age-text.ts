const minuteMs = 60_000;

/** Units from large to small; each is used from one of it on. */
const units = [
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
] as const;

/**
 * How long something has lasted, in its largest whole unit: „3 дни“, „2 часа“, „1 минута“; null under a minute.
 * @param since ISO moment
 * @param now milliseconds since 1970
 */
export function ageText(since: string, now: number, locale: string): string | null {
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / minuteMs));
  if (minutes === 0) {
    return null;
  }
  const [unit, length] = units.find(([, length]) => minutes >= length) ?? ['minute', 1];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(minutes / length),
  );
}
