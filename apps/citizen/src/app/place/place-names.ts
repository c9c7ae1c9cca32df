import { distanceText, metersOutside, type Territory } from '@ns/territory';
import { type MapPlace, type MapPosition, metersBetween, nearestPlace } from '@ns/web';
import type { SettlementChoice } from '../draft/menus.ts';

/**
 * Farther away than this from every settlement and quarter a place is outside, where no territory says it better;
 * metres.
 */
const farthest = 8000;
/** So near a quarter's middle a place is named by the quarter, metres. */
const inQuarter = 1200;
/** So near its middle a place is in the settlement, metres. */
const inSettlement = { city: 4500, town: 2500, village: 1500, quarter: 0 } as const;

/** What a place is named by. */
export interface Surroundings {
  readonly settlements: readonly SettlementChoice[];
  /** Where the municipality is; null when its data does not say. */
  readonly territory: Territory | null;
}

/** Where a position is, in words: a key of the texts with its parameters. */
export interface PlaceWords {
  readonly key: 'place.nearQuarter' | 'place.inSettlement' | 'place.fromSettlement' | 'place.far';
  readonly settlement: string;
  readonly quarter: string;
  /** Distance to the settlement, or from the municipality when the place is outside: kilometres. */
  readonly kilometers: string;
}

/** A place in the municipality as the form has it. */
export interface FoundPlace {
  readonly settlement: SettlementChoice;
  /** Code of the quarter that it is near to; empty when there is none. */
  readonly quarter: string;
}

interface NamedPlace extends MapPlace {
  readonly settlement: SettlementChoice;
}

/** Settlements and quarters that have a position, as the map shows them. */
export function namedPlaces(settlements: readonly SettlementChoice[]): NamedPlace[] {
  return settlements.flatMap((settlement) => [
    ...(settlement.location
      ? [
          {
            code: settlement.code,
            name: settlement.name,
            kind: kindOf(settlement),
            ...coordinates(settlement.location),
            settlement,
          },
        ]
      : []),
    ...settlement.quarters.flatMap(({ code, name, location }) =>
      location ? [{ code, name, kind: 'quarter' as const, ...coordinates(location), settlement }] : [],
    ),
  ]);
}

/** How far a position lies outside of the municipality, metres; 0 inside. */
export function metersAway(position: MapPosition, { settlements, territory }: Surroundings): number {
  if (territory) {
    return metersOutside(territory, position);
  }
  const nearest = nearestPlace(position, namedPlaces(settlements));
  return nearest && nearest.meters > farthest ? nearest.meters : 0;
}

/**
 * The settlement and quarter that a position belongs to, by the nearest middle; undefined outside of the municipality.
 */
export function placeAt(position: MapPosition, around: Surroundings): FoundPlace | undefined {
  const nearest = nearestPlace(position, namedPlaces(around.settlements));
  if (!nearest || metersAway(position, around) > 0) {
    return undefined;
  }
  const { settlement } = nearest.place;
  return { settlement, quarter: quarterNear(position, settlement)?.code ?? '' };
}

/** Describes a position by what is near it, for those who cannot see it on a map. */
export function placeWords(position: MapPosition, around: Surroundings, locale: string): PlaceWords {
  const settlement = placeAt(position, around)?.settlement;
  if (!settlement?.location) {
    const kilometers = distanceText(metersAway(position, around), locale);
    return { key: 'place.far', settlement: '', quarter: '', kilometers };
  }
  const meters = metersBetween(position, settlement.location);
  const near = quarterNear(position, settlement)?.name ?? '';
  const key = near
    ? 'place.nearQuarter'
    : meters <= inSettlement[kindOf(settlement)]
      ? 'place.inSettlement'
      : 'place.fromSettlement';
  return { key, settlement: settlement.name, quarter: near, kilometers: distanceText(meters, locale) };
}

function quarterNear(position: MapPosition, settlement: SettlementChoice): NamedPlace | undefined {
  const nearest = nearestPlace(
    position,
    namedPlaces([settlement]).filter(({ kind }) => kind === 'quarter'),
  );
  return nearest && nearest.meters <= inQuarter ? nearest.place : undefined;
}

function kindOf({ kind }: SettlementChoice): 'city' | 'town' | 'village' {
  return kind === 'city' || kind === 'town' ? kind : 'village';
}

function coordinates({ lat, lon }: MapPosition): MapPosition {
  return { lat, lon };
}
