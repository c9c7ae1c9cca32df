/** A place on earth, WGS 84 degrees. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** Where a municipality is, as far as its data says: the union of outlines and circles. */
export interface Territory {
  /** Outlines of land, each a ring of [longitude, latitude] as in GeoJSON; the last point need not repeat the first. */
  readonly lands: readonly (readonly (readonly number[])[])[];
  /** Settlements with the land around them. */
  readonly circles: readonly (GeoPoint & { readonly radiusMeters: number })[];
}

/** IUGG mean radius. */
const earthRadiusMeters = 6_371_008.8;
/**
 * Outlines are simplified to about 200 m and positions of phones err by some 50 m: nobody at the edge is refused for
 * that.
 */
const toleranceMeters = 300;

/** How far a point lies outside of the territory, in metres; 0 inside and within the tolerance of its edge. */
export function metersOutside({ lands, circles }: Territory, point: GeoPoint): number {
  if (lands.some((ring) => isInRing(ring, point))) {
    return 0;
  }
  const distances = [
    ...circles.map((circle) => metersBetween(point, circle) - circle.radiusMeters),
    ...lands.flatMap((ring) => ring.map((corner, index) => toEdge(point, corner, ring[(index + 1) % ring.length]))),
  ];
  const nearest = Math.min(...distances);
  return nearest <= toleranceMeters ? 0 : nearest;
}

/** A distance in kilometres as people say it: one digit after the point below ten (7.3, 210). */
export function roundedKilometers(meters: number): number {
  const kilometers = meters / 1000;
  return kilometers < 10 ? Math.round(kilometers * 10) / 10 : Math.round(kilometers);
}

/** Such a distance in words without its unit („7,3“, „210“). */
export function distanceText(meters: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(roundedKilometers(meters));
}

/** Even-odd rule. */
function isInRing(ring: readonly (readonly number[])[], { lat, lon }: GeoPoint): boolean {
  let inside = false;
  ring.forEach((corner, index) => {
    const [lonA = 0, latA = 0] = corner;
    const [lonB = 0, latB = 0] = ring[(index + 1) % ring.length] ?? corner;
    if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) {
      inside = !inside;
    }
  });
  return inside;
}

/**
 * Distance to the nearest point of an edge. On a plane around the point, which is exact enough to find that point; the
 * distance itself is on the sphere.
 */
function toEdge(point: GeoPoint, from: readonly number[], to: readonly number[] = from): number {
  const [fromLon = 0, fromLat = 0] = from;
  const [toLon = 0, toLat = 0] = to;
  const narrowing = Math.cos(radians(point.lat));
  const [x, y] = [(toLon - fromLon) * narrowing, toLat - fromLat];
  const [px, py] = [(point.lon - fromLon) * narrowing, point.lat - fromLat];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, (px * x + py * y) / length));
  return metersBetween(point, {
    lat: fromLat + share * (toLat - fromLat),
    lon: fromLon + share * (toLon - fromLon),
  });
}

/** Great circle distance (haversine). */
function metersBetween(one: GeoPoint, other: GeoPoint): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const share =
    half(other.lat - one.lat) + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(other.lon - one.lon);
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(share)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
