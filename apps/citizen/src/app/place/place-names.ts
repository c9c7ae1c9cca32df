import { type MapPlace, type MapPosition, metersBetween, nearestPlace } from '@ns/web';
import type { SettlementChoice } from '../report/menus';

/** Farther away than this from every settlement and quarter nothing is proposed, metres. */
const FARTHEST = 8000;
/** So near a quarter's middle a place is named by the quarter, metres. */
const IN_QUARTER = 1200;
/** So near its middle a place is in the settlement, metres. */
const IN_SETTLEMENT = { city: 4500, town: 2500, village: 1500, quarter: 0 } as const;

/** Where a position is, in words: a key of the texts with its parameters. */
export interface PlaceWords {
  readonly key: 'place.nearQuarter' | 'place.inSettlement' | 'place.fromSettlement' | 'place.far';
  readonly settlement: string;
  readonly quarter: string;
  /** Kilometres with one digit after the point. */
  readonly kilometers: string;
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

/** The settlement that a position belongs to, by the nearest middle of one or of its quarters; undefined far from all of them. */
export function settlementNear(
  position: MapPosition,
  settlements: readonly SettlementChoice[],
): SettlementChoice | undefined {
  const nearest = nearestPlace(position, namedPlaces(settlements));
  return nearest && nearest.meters <= FARTHEST ? nearest.place.settlement : undefined;
}

/** Describes a position by what is near it, for those who cannot see it on a map. */
export function placeWords(
  position: MapPosition,
  settlements: readonly SettlementChoice[],
  locale: string,
): PlaceWords {
  const settlement = settlementNear(position, settlements);
  if (!settlement?.location) {
    return { key: 'place.far', settlement: '', quarter: '', kilometers: '' };
  }
  const quarter = nearestPlace(
    position,
    namedPlaces([settlement]).filter(({ kind }) => kind === 'quarter'),
  );
  const meters = metersBetween(position, settlement.location);
  const kilometers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(meters / 1000);
  const near = quarter && quarter.meters <= IN_QUARTER ? quarter.place.name : '';
  const key = near
    ? 'place.nearQuarter'
    : meters <= IN_SETTLEMENT[kindOf(settlement)]
      ? 'place.inSettlement'
      : 'place.fromSettlement';
  return { key, settlement: settlement.name, quarter: near, kilometers };
}

function kindOf({ kind }: SettlementChoice): 'city' | 'town' | 'village' {
  return kind === 'city' || kind === 'town' ? kind : 'village';
}

function coordinates({ lat, lon }: MapPosition): MapPosition {
  return { lat, lon };
}
