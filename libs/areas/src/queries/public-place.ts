import type { Menus, Point } from '@ns/municipality';
import { type EntityManager, joinTexts, type Text, textOfWords } from '@ns/platform';
import { type FoundPlace, streetByCode, streetLabel } from '@ns/streets';

/** A place that has a page. */
export interface PublicPlace extends FoundPlace {
  readonly name: Text;
  readonly settlementName: Text;
  /** a point of it, half way along a street; null where the menus have none */
  readonly point: Point | null;
  /** of a street: west, south, east, north in degrees */
  readonly bbox: readonly [number, number, number, number] | null;
}

/** What a place is called and where it is; undefined when its street went away in the meantime. */
export async function describePlace(
  em: EntityManager,
  menus: Menus,
  place: FoundPlace,
): Promise<PublicPlace | undefined> {
  const { kind, settlement, code } = place;
  const town = menus.settlements.get(settlement);
  const settlementName = town ? textOfWords(town.name) : joinTexts([settlement]);
  if (kind === 'STREET') {
    const street = await streetByCode(em, settlement, code);
    return (
      street && {
        ...place,
        settlementName,
        name: streetLabel(street),
        point: { lat: street.lat, lon: street.lon },
        bbox: [street.west, street.south, street.east, street.north],
      }
    );
  }
  const entry = kind === 'SETTLEMENT' ? town : menus.quarters.get(settlement)?.find((quarter) => quarter.code === code);
  return (
    entry && {
      ...place,
      settlementName,
      name: textOfWords(entry.name),
      point: entry.lat == null || entry.lon == null ? null : { lat: entry.lat, lon: entry.lon },
      bbox: null,
    }
  );
}
