import { randomUUID } from 'node:crypto';
import { type Database, type EntityManager, isDiskFull, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { FairTurnstile } from '../images/fair-turnstile.ts';
import type { DiskSpace } from '../store/disk-space.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import { endPublicAddress } from '../store/public-editions.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import type { CoverArea } from '../domain/cover-area.ts';
import { renderCovered } from './render-covered.ts';

/** What is to be covered, and the picture that was made of it. */
export interface NewCovers {
  readonly photoId: string;
  readonly areas: readonly CoverArea[];
  /** the edition of the covers that the change is based on; null: whatever is there */
  readonly version: number | null;
  /** null when nothing is covered any more */
  readonly renditionId: string | null;
}

/** All coverings wait in one line. */
const coverings = 'coverings';

export type CoversOutcome = { readonly kind: 'set'; readonly replacedId: string | null } | { readonly kind: 'stale' };

/**
 * Covers in photos, for everybody who is not staff. The covered picture is a file of its own with an id of its own: no
 * address of it leads to the original, and one that was given out leads to nothing once the covers change.
 */
export class PhotoCovers {
  constructor(
    private readonly parts: {
      readonly database: Database;
      readonly store: PhotoStore;
      readonly turnstile: FairTurnstile;
      readonly disk: Pick<DiskSpace, 'noteFull'>;
    },
  ) {}

  /**
   * Makes the covered picture, before the transaction that shows it: pictures take long.
   * @returns its id; undefined when the original is gone
   * @throws what `isDiskFull` knows when there is no room for it; nothing of it is left
   */
  async render(photoId: string, areas: readonly CoverArea[]): Promise<string | undefined> {
    const { database, store, turnstile, disk } = this.parts;
    const original = await store.read(photoId, 'full');
    if (!original) {
      return undefined;
    }
    const id = randomUUID();
    // Written down first: what is never shown is found by it and removed.
    await mediaTables(database.fork()).insertInto('photo_rendition').values({ id }).execute();
    const covered = await turnstile.pass(coverings, () => renderCovered(original, areas));
    try {
      await store.save(id, covered);
    } catch (cause) {
      if (isDiskFull(cause)) {
        disk.noteFull(cause);
        await this.discard(id);
      }
      throw cause;
    }
    return id;
  }

  /**
   * Sets the covers that a person has chosen, in the caller's transaction: somebody has looked at the photo. The
   * picture that was replaced is removed by {@link discard} after the commit.
   */
  async set(tx: EntityManager, covers: NewCovers): Promise<CoversOutcome> {
    const outcome = await this.write(tx, covers);
    if (outcome.kind === 'set') {
      await noteSeen(tx, covers.photoId);
    }
    return outcome;
  }

  /**
   * Sets what the machine found, in the caller's transaction: only where nobody has ever set covers.
   */
  async setFirst(tx: EntityManager, covers: Omit<NewCovers, 'version'>): Promise<CoversOutcome> {
    return this.write(tx, { ...covers, version: 0 });
  }

  private async write(tx: EntityManager, { photoId, areas, version, renditionId }: NewCovers): Promise<CoversOutcome> {
    const before = await mediaTables(tx)
      .selectFrom('photo as p')
      .leftJoin('photo_cover as c', 'c.photo_id', 'p.id')
      .select([sql<number>`coalesce(c.version, 0)`.as('version'), 'c.rendition_id as renditionId'])
      .where('p.id', '=', photoId)
      .forUpdate('p')
      .executeTakeFirst();
    if (!before || (version !== null && before.version !== version)) {
      return { kind: 'stale' };
    }
    const covers = { areas: JSON.stringify(areas), rendition_id: renditionId, version: before.version + 1 };
    await mediaTables(tx)
      .insertInto('photo_cover')
      .values({ photo_id: photoId, ...covers })
      .onConflict((covered) => covered.column('photo_id').doUpdateSet(covers))
      .execute();
    await endPublicAddress(tx, photoId);
    return { kind: 'set', replacedId: before.renditionId };
  }

  /** Removes a covered picture that is shown no more; one that is left over is removed by the schedule. */
  async discard(renditionId: string | null | undefined): Promise<void> {
    if (!renditionId) {
      return;
    }
    try {
      await this.parts.store.remove(renditionId);
    } catch (cause) {
      if (cause instanceof StoreUnavailable) {
        return;
      }
      throw cause;
    }
    await mediaTables(this.parts.database.fork())
      .deleteFrom('photo_rendition as r')
      .where('r.id', '=', renditionId)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('photo_cover as c').select('c.photo_id').whereRef('c.rendition_id', '=', 'r.id'))),
      )
      .execute();
  }
}

/** A person has looked: the machine does not have to any more, and what it found stays written down. */
async function noteSeen(tx: EntityManager, photoId: string): Promise<void> {
  const now = sql<Date>`now()`;
  await mediaTables(tx)
    .insertInto('photo_look')
    .values({ photo_id: photoId, state: 'SEEN', seen_at: now })
    .onConflict((known) =>
      known.column('photo_id').doUpdateSet({
        state: sql`case photo_look.state when 'LOOKED' then 'LOOKED' else 'SEEN' end`,
        seen_at: now,
        next_try_at: null,
        lease_until: null,
      }),
    )
    .execute();
}
