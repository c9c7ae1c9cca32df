import { type Database, type EntityManager, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import { l } from '../entities/photo-look.entity.ts';
import { c, ph } from '../entities/photo.entity.ts';

/**
 * Which public addresses of photos count. They carry the photo's edition, and the edition moves on when something is
 * covered or the signal is no longer public: addresses given out before then lead to nothing at once. A photo at which
 * nobody has looked has none.
 */
export class PublicEditions {
  constructor(private readonly database: Database) {}

  /**
   * @param id of a photo or of a covered picture of one
   * @returns undefined where there is no photo for everybody
   */
  async isCurrent(id: string, edition: number): Promise<boolean | undefined> {
    const found = (
      await sql<{ edition: number }>`
      select ${ph.publicEdition} as edition from photo ph
      join photo_look l on ${l.photoId} = ${ph.id} and ${l.state} in ('LOOKED', 'SEEN', 'BEFORE')
      where ${ph.id} = coalesce(
        (select ${c.photoId} from photo_cover c where ${c.renditionId} = ${id}::uuid), ${id}::uuid)`.execute(
        this.database.fork().getKysely(),
      )
    ).rows[0];
    return found && found.edition === edition;
  }
}

/** Ends the public addresses of a photo, in the caller's transaction. */
export async function endPublicAddress(tx: EntityManager, photoId: string): Promise<void> {
  await nextEdition(tx).where('id', '=', photoId).execute();
}

/** Ends the public addresses of all photos of a signal, in the caller's transaction. */
export async function endPublicAddresses(tx: EntityManager, signalId: string): Promise<void> {
  await nextEdition(tx).where('signal_id', '=', signalId).execute();
}

/** Ends the public addresses of the photos of an event, in the caller's transaction. */
export async function endPublicAddressesOfEvent(tx: EntityManager, eventId: string): Promise<void> {
  await nextEdition(tx).where('event_id', '=', eventId).execute();
}

function nextEdition(tx: EntityManager) {
  return mediaTables(tx)
    .updateTable('photo')
    .set((eb) => ({ public_edition: eb('public_edition', '+', 1) }));
}
