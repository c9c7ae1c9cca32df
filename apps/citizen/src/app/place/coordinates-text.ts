import type { MapPosition } from '@ns/web';

/** Degrees with five digits after the point: about a metre. */
export function coordinatesText({ lat, lon }: MapPosition): string {
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
}
