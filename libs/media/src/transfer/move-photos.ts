import type { Database, EntityManager } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { FilePlaces } from '../places/file-places.ts';
import { type PhotoPlace, type KeptFiles, fileVariants } from '../store/photo-store.ts';

/** How far a move is. */
export interface MoveCounts {
  /** photos carried over */
  readonly moved: number;
  readonly bytes: number;
  /** photos that no row names; they stay where they are */
  readonly unknown: number;
}

/** A photo did not arrive as it was sent; nothing was removed. */
export class NotArrived extends Error {
  override readonly name = 'NotArrived';
}

/**
 * Carries photos from the former place to the one that is in use, while the system runs. It can be ended at any moment
 * and begun anew: each photo is in its new place, read back and compared, before it leaves the former one. Several
 * moves may run at once.
 */
export class MovePhotos {
  constructor(
    private readonly database: Database,
    private readonly from: PhotoPlace,
    private readonly to: PhotoPlace,
  ) {}

  /**
   * @param progress called after each photo
   * @throws NotArrived when the new place answers something else than what it was given
   * @throws StoreUnavailable when a place cannot be asked
   */
  async perform(progress: (counts: MoveCounts) => void): Promise<MoveCounts> {
    let counts: MoveCounts = { moved: 0, bytes: 0, unknown: 0 };
    const seen = new Set<string>();
    for await (const { id } of this.from.list()) {
      if (!seen.has(id)) {
        seen.add(id);
        counts = plus(counts, await this.move(id));
        progress(counts);
      }
    }
    return counts;
  }

  /**
   * The row is locked meanwhile: photos are removed together with their row. A covered picture loses its file first, so
   * the former place is looked at again at the end.
   * @returns bytes; `unknown` when no row names it
   */
  private move(id: string): Promise<number | 'unknown' | 'gone'> {
    return this.database.transaction(async (tx) => {
      if (!(await lockRow(tx, id))) {
        return 'unknown';
      }
      const pictures = await picturesOf(this.from, id);
      const sizes = Object.values(pictures).map(({ length }) => length);
      if (sizes.length === 0) {
        return 'gone';
      }
      await this.to.save(id, pictures);
      for (const variant of fileVariants) {
        const arrived = pictures[variant] && (await this.to.read(id, variant));
        if (pictures[variant] && !arrived?.equals(pictures[variant])) {
          throw new NotArrived(id);
        }
      }
      if (Object.keys(await picturesOf(this.from, id)).length === 0) {
        await this.to.remove(id);
        return 'gone';
      }
      await this.from.remove(id);
      return sizes.reduce((sum, size) => sum + size, 0);
    });
  }
}

/** The move of an installation; undefined when it has one place only. */
export function moveOf(database: Database, { current, former }: FilePlaces): MovePhotos | undefined {
  return former && new MovePhotos(database, former.photos, current.photos);
}

function plus(counts: MoveCounts, outcome: number | 'unknown' | 'gone'): MoveCounts {
  if (outcome === 'unknown') {
    return { ...counts, unknown: counts.unknown + 1 };
  }
  return outcome === 'gone' ? counts : { ...counts, moved: counts.moved + 1, bytes: counts.bytes + outcome };
}

async function picturesOf(place: PhotoPlace, id: string): Promise<KeptFiles> {
  const pictures: KeptFiles = {};
  for (const variant of fileVariants) {
    const picture = await place.read(id, variant);
    if (picture) {
      pictures[variant] = picture;
    }
  }
  return pictures;
}

/** @returns whether a row names the file */
async function lockRow(tx: EntityManager, id: string): Promise<boolean> {
  for (const table of ['photo', 'photo_rendition', 'document'] as const) {
    const row = await mediaTables(tx)
      .selectFrom(table)
      .select(`${table}.id`)
      .where(`${table}.id`, '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (row) {
      return true;
    }
  }
  return false;
}
