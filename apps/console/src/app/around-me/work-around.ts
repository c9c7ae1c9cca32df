import { type MapPosition, metersBetween } from '@ns/web';

/** A report with its distance from where somebody stands; null where one of the two places is not known. */
export interface WorkAround<Report> {
  readonly signal: Report;
  readonly meters: number | null;
}

/** Reports by distance, those without a place last; as they are while the own place is not known. */
export function workAround<Report extends { readonly location: MapPosition | null }>(
  signals: readonly Report[],
  position: MapPosition | null,
): readonly WorkAround<Report>[] {
  const measured = signals.map((signal) => ({
    signal,
    meters: position && signal.location ? metersBetween(position, signal.location) : null,
  }));
  return position
    ? measured.toSorted((one, other) => (one.meters ?? Infinity) - (other.meters ?? Infinity) || 0)
    : measured;
}

/** A distance as people say it: to ten metres, from a kilometre on with one decimal, from ten on in whole ones. */
export function roundedDistance(meters: number): { readonly value: number; readonly unit: 'meters' | 'kilometers' } {
  const tens = Math.max(10, Math.round(meters / 10) * 10);
  if (tens < 1_000) {
    return { value: tens, unit: 'meters' };
  }
  const kilometers = tens / 1_000;
  return { value: kilometers < 10 ? Math.round(kilometers * 10) / 10 : Math.round(kilometers), unit: 'kilometers' };
}
