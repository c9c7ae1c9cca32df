import { type Database, type RowOf, sql } from '@ns/platform';
import { mediaTables, ph, type PhotoSchema } from '../entities/photo.entity.ts';
import type { RenderedPhoto } from '../images/render-photo.ts';
import { mostUnclaimed, type UploadLimit } from './upload-rules.ts';

export interface UploadRow extends Pick<RowOf<typeof PhotoSchema>, 'accountId' | 'state' | 'uploadBytes'> {
  /** true once it belongs to a signal */
  readonly claimed: boolean;
}

/** The rows behind uploads: whose they are and how far they got, the same for all processes. */
export class UploadLedger {
  /** @param bytesPerDay that one account may send in 24 hours */
  constructor(
    private readonly database: Database,
    private readonly bytesPerDay: number,
  ) {}

  /** @returns why it may not begin: too many photos that belong to no signal, or too many bytes in 24 hours */
  async begin(id: string, accountId: string, bytes: number): Promise<UploadLimit | undefined> {
    return this.database.transaction(async (tx) => {
      // One after the other for one account: uploads that begin together are counted together.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`photo:${accountId}`}, 0))`.execute(tx.getKysely());
      const isUnclaimed = sql<boolean>`${ph.signalId} is null`;
      const isOfDay = sql<boolean>`${ph.createdAt} > now() - interval '1 day'`;
      const used = await mediaTables(tx)
        .selectFrom('photo as ph')
        .select([
          sql<number>`count(*) filter (where ${isUnclaimed})::int`.as('unclaimed'),
          sql<number>`coalesce(sum(${ph.uploadBytes}) filter (where ${isOfDay}), 0)::float8`.as('bytes'),
        ])
        .where('ph.account_id', '=', accountId)
        .where((eb) => eb.or([isUnclaimed, isOfDay]))
        .executeTakeFirstOrThrow();
      if (used.unclaimed >= mostUnclaimed) {
        return 'unclaimed';
      }
      if (used.bytes + bytes > this.bytesPerDay) {
        return 'bytesOfDay';
      }
      await mediaTables(tx)
        .insertInto('photo')
        .values({ id, account_id: accountId, state: 'UPLOADING', upload_bytes: bytes })
        .execute();
      return undefined;
    });
  }

  async find(id: string): Promise<UploadRow | undefined> {
    return mediaTables(this.database.fork())
      .selectFrom('photo')
      .select(['account_id as accountId', 'state', 'upload_bytes as uploadBytes'])
      .select(sql<boolean>`signal_id is not null`.as('claimed'))
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async finish(id: string, photo: RenderedPhoto): Promise<void> {
    const { width, height, sha256 } = photo;
    await mediaTables(this.database.fork())
      .updateTable('photo')
      .set({ state: 'READY', ready_at: sql<Date>`now()`, width, height, bytes: photo.full.length, sha256 })
      .where('id', '=', id)
      .where('state', '=', 'UPLOADING')
      .execute();
  }

  /** Forgets a photo that belongs to no signal. */
  async forget(id: string): Promise<void> {
    await mediaTables(this.database.fork())
      .deleteFrom('photo')
      .where('id', '=', id)
      .where('signal_id', 'is', null)
      .execute();
  }
}
