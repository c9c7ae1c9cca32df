import { type MapPosition, metersBetween } from '@ns/web';

/** So near to its line a signal is of the street, metres: its width, the pavements and yards along it. */
const reach = 60;

/**
 * The points of a street.
 * @param pieces the line of the street: longitude and latitude of both ends of each straight piece
 */
export function pointsOnStreet<Point extends MapPosition>(
  points: readonly Point[],
  pieces: readonly number[],
): readonly Point[] {
  const ends = Array.from({ length: Math.floor(pieces.length / 4) }, (_each, at) => {
    const [fromLon = 0, fromLat = 0, toLon = 0, toLat = 0] = pieces.slice(4 * at, 4 * at + 4);
    return [
      { lat: fromLat, lon: fromLon },
      { lat: toLat, lon: toLon },
    ] as const;
  });
  return points.filter((point) => ends.some(([from, to]) => metersBetween(point, nearestOf(point, from, to)) <= reach));
}

/** The point of a straight piece that is nearest to another point, on a plane around it. */
function nearestOf(point: MapPosition, from: MapPosition, to: MapPosition): MapPosition {
  const narrowing = Math.cos((point.lat * Math.PI) / 180);
  const [dx, dy] = [(to.lon - from.lon) * narrowing, to.lat - from.lat];
  const length = dx * dx + dy * dy;
  const along = ((point.lon - from.lon) * narrowing * dx + (point.lat - from.lat) * dy) / (length || 1);
  const share = Math.max(0, Math.min(1, along));
  return { lat: from.lat + share * dy, lon: from.lon + share * (to.lon - from.lon) };
}
