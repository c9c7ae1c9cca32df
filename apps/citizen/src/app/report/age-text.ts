const MINUTE = 60;
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['week', 7 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** How long ago a moment was, in the largest unit that fits: „преди 3 дни“. */
export function ageText(iso: string, now: Date, locale: string): string {
  const seconds = (now.getTime() - new Date(iso).getTime()) / 1000;
  const [unit, length] = UNITS.find(([, each]) => seconds >= each) ?? (['minute', MINUTE] as const);
  // Days have names of their own („вчера“), longer units only stiff ones.
  const numeric = unit === 'day' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric })
    .format(-Math.max(1, Math.floor(seconds / length)), unit)
    .replaceAll(' ', '\u00a0');
}
