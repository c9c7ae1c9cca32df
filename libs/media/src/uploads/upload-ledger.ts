import { type Database, firstRow, run, sql } from '@ns/platform';
import { type PhotoState } from '../entities/photo.entity.ts';
import { type RenderedPhoto } from '../images/render-photo.ts';
import { mostUnclaimed, type UploadLimit } from './upload-rules.ts';

export interface UploadRow {
  readonly accountId: string;
  readonly state: PhotoState;
  /** size of the file as it was sent */
  readonly uploadBytes: number;
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
      await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`photo:${accountId}`}, 0))`);
      const used = await firstRow(
        tx,
        sql<{ unclaimed: number; bytes: number }>`
        select count(*) filter (where signal_id is null)::int as unclaimed,
          coalesce(sum(upload_bytes) filter (where created_at > now() - interval '1 day'), 0)::float8 as bytes
        from photo
        where account_id = ${accountId}::uuid and (signal_id is null or created_at > now() - interval '1 day')`,
      );
      if ((used?.unclaimed ?? 0) >= mostUnclaimed) {
        return 'unclaimed';
      }
      if ((used?.bytes ?? 0) + bytes > this.bytesPerDay) {
        return 'bytesOfDay';
      }
      await run(
        tx,
        sql`
        insert into photo (id, account_id, state, upload_bytes)
        values (${id}::uuid, ${accountId}::uuid, 'UPLOADING', ${bytes}::int)`,
      );
      return undefined;
    });
  }

  async find(id: string): Promise<UploadRow | undefined> {
    return firstRow(
      this.database.fork(),
      sql<UploadRow>`
      select account_id as "accountId", state, upload_bytes as "uploadBytes", signal_id is not null as claimed
        from photo where id = ${id}::uuid`,
    );
  }

  async finish(id: string, photo: RenderedPhoto): Promise<void> {
    await run(
      this.database.fork(),
      sql`
      update photo set state = 'READY', ready_at = now(), width = ${photo.width}, height = ${photo.height},
        bytes = ${photo.full.length}, sha256 = ${photo.sha256}
      where id = ${id}::uuid and state = 'UPLOADING'`,
    );
  }

  /** Forgets a photo that belongs to no signal. */
  async forget(id: string): Promise<void> {
    await run(this.database.fork(), sql`delete from photo where id = ${id}::uuid and signal_id is null`);
  }
}
