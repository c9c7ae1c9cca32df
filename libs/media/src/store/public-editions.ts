import { type Database, type EntityManager, firstRow, run, sql } from '@ns/platform';

/**
 * Which public addresses of photos count. They carry the photo's edition, and the edition moves on when something is
 * covered or the signal is no longer public: addresses given out before then lead to nothing at once.
 */
export class PublicEditions {
  constructor(private readonly database: Database) {}

  /** @param id of a photo or of a covered picture of one */
  async isCurrent(id: string, edition: number): Promise<boolean> {
    const found = await firstRow(
      this.database.fork(),
      sql<{ edition: number }>`
      select p.public_edition as edition from photo p
      where p.id = coalesce((select c.photo_id from photo_cover c where c.rendition_id = ${id}::uuid), ${id}::uuid)`,
    );
    return found?.edition === edition;
  }
}

/** Ends the public addresses of all photos of a signal, in the caller's transaction. */
export async function endPublicAddresses(tx: EntityManager, signalId: string): Promise<void> {
  await run(tx, sql`update photo set public_edition = public_edition + 1 where signal_id = ${signalId}`);
}
