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

/** The words of an address that name a street, without its kind and house number; empty when there are none. */
export function streetWords(address: string): string {
  const words = address.match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= leastLetters && !kinds.has(word.toLowerCase())).join(' ');
}

/** What kinds of streets are called, in full and shortened. */
const kinds = new Set(['улица', 'булевард', 'площад', 'квартал', 'блок', 'вход', 'street', 'boulevard', 'square']);
