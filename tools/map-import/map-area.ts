import type { Menus } from '@ns/municipality';

/** A settlement of the municipality. */
export interface MapPlace {
  readonly code: string;
  readonly lat: number;
  readonly lon: number;
}

/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** Around a settlement of which only the middle is known. */
const usualRadiusMeters = 4_000;
/** Roads lead on beyond the border, and who looks at a village at the edge sees them. */
const marginMeters = 1_500;
const metersPerDegree = 111_320;

/** The box that holds the municipality and a little around it. @throws Error when nothing says where it is */
export function boxOf(places: readonly MapPlace[], territory: Menus['territory']): Box {
  const circles = [
    ...places.map(({ lat, lon }) => ({ lat, lon, radiusMeters: usualRadiusMeters })),
    ...(territory?.circles ?? []),
  ];
  const corners = [
    ...circles.flatMap(({ lat, lon, radiusMeters }) => around(lon, lat, radiusMeters)),
    ...(territory?.lands ?? []).flat().flatMap(([lon = 0, lat = 0]) => around(lon, lat, 0)),
  ];
  if (corners.length === 0) {
    throw new Error('The municipality has no settlement and no outline yet, so nothing says where it is.');
  }
  const [lons, lats] = [corners.map(([lon]) => lon), corners.map(([, lat]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function around(lon: number, lat: number, radiusMeters: number): readonly (readonly [number, number])[] {
  const up = (radiusMeters + marginMeters) / metersPerDegree;
  const aside = up / Math.cos((lat * Math.PI) / 180);
  return [
    [lon - aside, lat - up],
    [lon + aside, lat + up],
  ];
}

/** A box as the one polygon of a GeoJSON document: the dry ground of the map. */
export function groundOf([west, south, east, north]: Box): string {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const ground = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
  return JSON.stringify({ type: 'FeatureCollection', features: [ground] });
}
