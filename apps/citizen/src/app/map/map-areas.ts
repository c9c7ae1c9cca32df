import type { MapArea, MapPosition } from '@ns/web';

/** The box as the server takes it: west, south, east, north. */
export function boxOf(area: MapArea | null): number[] | null {
  return area && [area.minLon, area.minLat, area.maxLon, area.maxLat];
}

/** A street with what stands next to it. */
export function areaOfBox(bbox: readonly number[] | undefined): MapArea | null {
  if (!bbox) {
    return null;
  }
  const [minLon = 0, minLat = 0, maxLon = 0, maxLat = 0] = bbox;
  return { minLat: minLat - 0.0007, maxLat: maxLat + 0.0007, minLon: minLon - 0.001, maxLon: maxLon + 0.001 };
}

/** What is around a place. @param radius degrees of latitude */
export function around({ lat, lon }: MapPosition, radius: number): MapArea {
  // Degrees of longitude are shorter here.
  const across = radius * 1.4;
  return { minLat: lat - radius, maxLat: lat + radius, minLon: lon - across, maxLon: lon + across };
}
