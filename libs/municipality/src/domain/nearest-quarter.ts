/** Metres within which a point belongs to the nearest quarter. */
const quarterRadius = 2_000;
const metersPerDegree = 111_320;

/**
 * The code of the quarter whose middle is nearest to a point, as the figures count it; null where none is near.
 * @param quarters of one settlement; those without a verified middle hold nothing
 */
export function nearestQuarter(
  quarters: readonly { readonly code: string; readonly lat?: number | null; readonly lon?: number | null }[],
  point: { readonly lat: number; readonly lon: number } | null,
): string | null {
  if (point === null) {
    return null;
  }
  const measured = quarters.flatMap(({ code, lat, lon }) => {
    if (lat == null || lon == null) {
      return [];
    }
    const east = (lon - point.lon) * Math.cos((point.lat * Math.PI) / 180);
    return [{ code, meters: Math.hypot(lat - point.lat, east) * metersPerDegree }];
  });
  const [nearest] = measured.filter(({ meters }) => meters <= quarterRadius).toSorted((a, b) => a.meters - b.meters);
  return nearest?.code ?? null;
}
