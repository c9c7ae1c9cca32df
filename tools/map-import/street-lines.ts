import type { MapPlace } from './map-area.ts';

/** One line of OpenStreetMap as `osmium export` writes it. */
export interface OsmLine {
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: { readonly type: string; readonly coordinates: readonly (readonly [number, number])[] };
}

/** A line of a streets file (libs/streets). */
export interface StreetLine {
  readonly class: 'major' | 'minor' | 'rail';
  readonly kind?: 'street' | 'boulevard' | 'square' | 'other';
  readonly name?: string;
  readonly latin?: string;
  readonly aliases?: readonly string[];
  readonly settlement?: string;
  readonly line: readonly (readonly [number, number])[];
}

const major = new Set(['motorway', 'trunk', 'primary', 'secondary', 'tertiary']);
/** What has a name and addresses, or is at least driven on. */
const streets = new Set([
  ...major,
  ...['residential', 'unclassified', 'living_street', 'service', 'road', 'pedestrian', 'footway'],
]);
/** The word before a name, as it is written in Bulgaria, and the kind that it makes. */
const kinds = [
  ['boulevard', /^(?:бул\.?|булевард)\s+/iu],
  ['square', /^(?:пл\.?|площад)\s+/iu],
  ['street', /^(?:ул\.?|улица)\s+/iu],
] as const;
const quotes = /[„“”"«»]/gu;
/** About a metre. */
const digits = 5;

/**
 * A street or railway for the streets file; undefined for what is neither. The word for the kind and quotation marks
 * are taken off the name; former and other names become aliases.
 */
export function streetLine({ properties, geometry }: OsmLine, places: readonly MapPlace[]): StreetLine | undefined {
  const highway = (properties['highway'] ?? '').replace(/_link$/, '');
  const isRail = properties['railway'] === 'rail';
  if (geometry.type !== 'LineString' || geometry.coordinates.length < 2 || (!isRail && !streets.has(highway))) {
    return undefined;
  }
  const line = geometry.coordinates.map(([lon, lat]) => [round(lon), round(lat)] as const);
  const weight = isRail ? 'rail' : major.has(highway) ? 'major' : 'minor';
  const name = properties['name:bg'] ?? properties['name'];
  // Ways without a name between buildings are no streets; roads without one are drawn.
  if (isRail || !name) {
    return isRail || major.has(highway) ? { class: weight, line } : undefined;
  }
  const aliases = ['old_name', 'alt_name', 'official_name', 'short_name']
    .flatMap((key) => (properties[key] ?? '').split(';'))
    .map((alias) => bare(alias).name)
    .filter((alias) => alias !== '' && alias !== bare(name).name);
  const latin = properties['name:en'] ?? properties['int_name'];
  return {
    class: weight,
    ...bare(name),
    ...(latin ? { latin: latin.slice(0, maxCharacters) } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    settlement: nearest(places, line),
    line,
  };
}

const maxCharacters = 120;

/** A name without the word for its kind and without quotation marks. */
function bare(name: string): { readonly kind: 'street' | 'boulevard' | 'square'; readonly name: string } {
  const plain = name.replace(quotes, '').trim();
  const [kind, word] = kinds.find(([, pattern]) => pattern.test(plain)) ?? ['street', /^/u];
  return { kind, name: plain.replace(word, '').trim().slice(0, maxCharacters) };
}

/** The settlement whose middle is nearest to the middle of a line. */
function nearest(places: readonly MapPlace[], line: readonly (readonly [number, number])[]): string {
  const [lon, lat] = line[Math.floor(line.length / 2)] ?? [0, 0];
  const flat = Math.cos((lat * Math.PI) / 180);
  const far = (place: MapPlace) => Math.hypot((place.lon - lon) * flat, place.lat - lat);
  return places.reduce((best, place) => (far(place) < far(best) ? place : best)).code;
}

function round(degrees: number): number {
  return Number(degrees.toFixed(digits));
}
