import type { MapPosition } from '@ns/web';

/** Metres of one degree of latitude, and of longitude at the equator (mean of WGS 84). */
const metresPerDegree = 111_320;
/** As far as the citizens' app looks for reports of the same matter. */
const radiusMetres = 250;
/** Abbreviations of kinds of streets say nothing, and shorter words find too much. */
const leastLetters = 4;

/** The square around a place as the server's filter takes it: west, south, east, north in degrees. */
export function aroundPlace({ lat, lon }: MapPosition): number[] {
  const high = radiusMetres / metresPerDegree;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return [lon - wide, lat - high, lon + wide, lat + high];
}

/** The word of an address that names its street: the last long one before a number or comma; empty without one. */
export function streetWord(address: string): string {
  const street = /^[^\d,]*/u.exec(address)?.[0] ?? '';
  return (street.match(/\p{L}+/gu) ?? []).findLast((word) => word.length >= leastLetters) ?? '';
}
