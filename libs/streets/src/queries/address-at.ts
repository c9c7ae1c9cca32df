import type { Menus } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { type GeoPoint, metersOutside } from '@ns/territory';
import { degreesAround, metersToSegment, type Segment } from '../domain/line-distance.ts';
import { g, s } from '../entities/street.entities.ts';
import type { StreetKind } from '../domain/street-words.ts';

/** A point farther than this from every street has no street. */
const reachMeters = 80;
/** So near a quarter's middle a place is named by the quarter. */
const inQuarterMeters = 1_200;

/** What a point is near to. Codes of the menus; null where nothing is near enough. */
export interface AddressAt {
  readonly settlement: string | null;
  readonly quarter: string | null;
  readonly street: NearStreet | null;
  /** how far outside of the municipality the point lies, metres; 0 inside */
  readonly metersOutside: number;
}

export interface NearStreet {
  /** EKATTE code of its settlement */
  readonly settlement: string;
  readonly kind: StreetKind;
  readonly name: string;
  readonly latin: string;
  /** from the point to the middle line of the street */
  readonly meters: number;
}

/** The nearest street within 80 m, the quarter and the settlement of a point. */
export async function addressAt(em: EntityManager, menus: Menus, point: GeoPoint): Promise<AddressAt> {
  const outside = menus.territory ? metersOutside(menus.territory, point) : 0;
  const settlement = outside > 0 ? undefined : nearest([...menus.settlements.values()], point);
  const quarter = settlement && nearest(menus.quarters.get(settlement.code) ?? [], point, inQuarterMeters);
  return {
    settlement: settlement?.code ?? null,
    quarter: quarter?.code ?? null,
    street: await nearestStreet(em, point),
    metersOutside: outside,
  };
}

/** The nearest street within 80 m of a point, of any settlement; null where none is near enough. */
export async function nearestStreet(em: EntityManager, point: GeoPoint): Promise<NearStreet | null> {
  const around = degreesAround(point.lat, reachMeters);
  const near = (
    await sql<Segment & Omit<NearStreet, 'meters'>>`
      select ${s.settlementCode} as settlement, ${s.kind}, ${s.name}, ${s.latin},
        ${g.fromPoint}[0] as "fromLon", ${g.fromPoint}[1] as "fromLat",
        ${g.toPoint}[0] as "toLon", ${g.toPoint}[1] as "toLat"
      from street_segment g join street s on ${s.id} = ${g.streetId}
      where box(${g.fromPoint}, ${g.toPoint}) && box(
        point(${point.lon - around.lon}::float8, ${point.lat - around.lat}::float8),
        point(${point.lon + around.lon}::float8, ${point.lat + around.lat}::float8))`.execute(em.getKysely())
  ).rows;
  const [first] = near
    .map(({ settlement, kind, name, latin, ...segment }) => ({
      settlement,
      kind,
      name,
      latin,
      meters: metersToSegment(point, segment),
    }))
    .filter(({ meters }) => meters <= reachMeters)
    .toSorted((one, other) => one.meters - other.meters);
  return first ?? null;
}

interface Middle {
  readonly code: string;
  readonly lat?: number | null;
  readonly lon?: number | null;
}

/** The one whose middle is nearest, if it is within `most` metres. */
function nearest<T extends Middle>(places: readonly T[], point: GeoPoint, most = Infinity): T | undefined {
  const [first] = places
    .flatMap((place) => {
      const { lat, lon } = place;
      return lat == null || lon == null ? [] : [{ place, meters: metersBetween(point, { lat, lon }) }];
    })
    .filter(({ meters }) => meters <= most)
    .toSorted((one, other) => one.meters - other.meters);
  return first?.place;
}

function metersBetween(one: GeoPoint, other: GeoPoint): number {
  return metersToSegment(one, { fromLon: other.lon, fromLat: other.lat, toLon: other.lon, toLat: other.lat });
}
