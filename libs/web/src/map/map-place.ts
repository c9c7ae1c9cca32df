/** A place on earth, WGS 84 degrees. */
export interface MapPosition {
  readonly lat: number;
  readonly lon: number;
}

/** A rectangle of the map, degrees. */
export interface MapArea {
  readonly minLat: number;
  readonly maxLat: number;
  readonly minLon: number;
  readonly maxLon: number;
}

/** A named place that is drawn when the map has no tiles, and that positions are described by. */
export interface MapPlace extends MapPosition {
  readonly code: string;
  readonly name: string;
  readonly kind: 'city' | 'town' | 'village' | 'quarter';
}

/** Colour of a point: the family, the map has its shades for light and dark. */
export type MapTone = 'river' | 'sky' | 'sun' | 'brick' | 'leaf' | 'soft';

/** Sign inside a point: work goes on, has ended, or waits for an answer. */
export type MapMark = 'open' | 'done' | 'question';

/** A signal on the map. */
export interface MapPoint extends MapPosition {
  readonly id: string;
  readonly tone: MapTone;
  /** Drawn inside, so that not the colour alone says it; nothing when left out. */
  readonly mark?: MapMark;
}

const earthRadiusMeters = 6_371_008.8;

/** Great circle distance in metres (haversine). */
export function metersBetween(one: MapPosition, other: MapPosition): number {
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const share =
    half(other.lat - one.lat) + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(other.lon - one.lon);
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(share)));
}

/** The place nearest to a position, with its distance in metres; undefined when there are no places. */
export function nearestPlace<Place extends MapPosition>(
  position: MapPosition,
  places: readonly Place[],
): { readonly place: Place; readonly meters: number } | undefined {
  return places
    .map((place) => ({ place, meters: metersBetween(position, place) }))
    .toSorted((one, other) => one.meters - other.meters)[0];
}

/** The smallest rectangle around positions, made wider on each side. @param margin degrees */
export function areaAround(positions: readonly MapPosition[], margin: number): MapArea {
  const lats = positions.map(({ lat }) => lat);
  const lons = positions.map(({ lon }) => lon);
  return {
    minLat: Math.min(...lats) - margin,
    maxLat: Math.max(...lats) + margin,
    minLon: Math.min(...lons) - margin,
    maxLon: Math.max(...lons) + margin,
  };
}

/** How far beyond the outermost settlement a map can be moved, degrees. */
const beyond = 0.35;
const middleOfTheCountry: MapPosition = { lat: 42.7, lon: 25.4 };

/** Where a map with these settlements can be moved to. */
export function reachOf(places: readonly MapPosition[]): MapArea {
  return areaAround(places.length > 0 ? places : [middleOfTheCountry], beyond);
}

/** Whether a position lies in a rectangle. */
export function isInside({ lat, lon }: MapPosition, area: MapArea): boolean {
  return lat >= area.minLat && lat <= area.maxLat && lon >= area.minLon && lon <= area.maxLon;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
