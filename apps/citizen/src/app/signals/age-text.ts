const minute = 60;
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['week', 7 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
];

/** How long ago a moment was, in the largest unit that fits: „преди 3 дни“. */
export function ageText(iso: string, now: Date, locale: string): string {
  const seconds = (now.getTime() - new Date(iso).getTime()) / 1000;
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? (['minute', minute] as const);
  // Days have names of their own („вчера“), longer units only stiff ones.
  const numeric = unit === 'day' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric })
    .format(-Math.max(1, Math.floor(seconds / length)), unit)
    .replaceAll(' ', '\u00a0');
}
