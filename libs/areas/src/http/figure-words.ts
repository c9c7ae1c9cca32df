import type { PlaceFigures } from '@ns/signals';

/** The figures of a place in Bulgarian, for messengers and search engines. */
export function figureWords({ open, done, medianDays }: PlaceFigures): {
  readonly counts: string;
  readonly time: string;
} {
  const opened = open === 1 ? '1 отворен сигнал' : `${open} отворени сигнала`;
  const ended = done === 1 ? '1 приключен' : `${done} приключени`;
  return { counts: `${opened}, ${ended}`, time: timeOf(medianDays) };
}

function timeOf(medianDays: number | null): string {
  if (medianDays === null) {
    return 'За времето до поправка има още малко данни';
  }
  const days = Math.round(medianDays);
  return days < 1
    ? 'Половината поправки стават за по-малко от ден'
    : `Половината поправки стават до ${days} ${days === 1 ? 'ден' : 'дни'}`;
}
