import type { Menus, MunicipalityDirectory } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import { placeFigures, type PlaceFigures, type PublishedVersion } from '@ns/signals';
import { lineOfStreet, type PlaceCode } from '@ns/streets';
import { LRUCache } from 'lru-cache';
import { boxOfQuarter } from '../domain/quarter-box.ts';

/** Places whose figures one process keeps. */
const mostKept = 500;
/** Menus and streets change seldom, and what is published says nothing of it. */
const keptMs = 60_000;

/**
 * How it goes with the published signals of places. The figures of a place are counted once while nothing published has
 * changed, however many ask for them at once.
 */
export class FiguresOfPlaces {
  private readonly kept = new LRUCache<string, Promise<PlaceFigures>>({ max: mostKept, ttl: keptMs });

  constructor(
    private readonly directory: Pick<MunicipalityDirectory, 'menus'>,
    private readonly published: Pick<PublishedVersion, 'current'>,
  ) {}

  /** Along a street, of a quarter, of a settlement. */
  async of(em: EntityManager, place: PlaceCode): Promise<PlaceFigures> {
    const { kind, settlement, code } = place;
    const key = [await this.published.current(), kind, settlement, code].join('/');
    const known = this.kept.get(key);
    if (known) {
      return known;
    }
    const counted = this.count(em, place);
    this.kept.set(key, counted);
    counted.catch(() => this.kept.delete(key));
    return counted;
  }

  private async count(em: EntityManager, { kind, settlement, code }: PlaceCode): Promise<PlaceFigures> {
    switch (kind) {
      case 'STREET':
        return placeFigures(em, { line: await lineOfStreet(em, settlement, code) });
      case 'QUARTER':
        return placeFigures(em, {
          settlement,
          quarter: code,
          bbox: boxIn(await this.directory.menus(), settlement, code),
        });
      case 'SETTLEMENT':
        return placeFigures(em, { settlement });
    }
  }
}

/** Which quarter is the nearest one takes long to work out for a whole town. */
function boxIn({ quarters }: Menus, settlement: string, code: string) {
  const middles = (quarters.get(settlement) ?? []).flatMap(({ code: each, lat, lon }) =>
    lat == null || lon == null ? [] : [{ code: each, lat, lon }],
  );
  const own = middles.find((each) => each.code === code);
  return (
    own &&
    boxOfQuarter(
      own,
      middles.filter((each) => each !== own),
    )
  );
}
