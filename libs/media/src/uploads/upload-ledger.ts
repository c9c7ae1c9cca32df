import { type Database, firstRow, run, sql } from '@ns/platform';
import { type PhotoState } from '../entities/photo.entity.ts';
import { type RenderedPhoto } from '../images/render-photo.ts';
import { mostUnclaimed } from './upload-rules.ts';

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
  constructor(private readonly database: Database) {}

  /** @returns false when the account has too many photos that belong to no signal */
  async begin(id: string, accountId: string, bytes: number): Promise<boolean> {
    return (
      (await run(
        this.database.fork(),
        sql`
      insert into photo (id, account_id, state, upload_bytes)
      select ${id}::uuid, ${accountId}::uuid, 'UPLOADING', ${bytes}::int
      where (select count(*) from photo where account_id = ${accountId}::uuid and signal_id is null) < ${mostUnclaimed}`,
      )) === 1
    );
  }

  async find(id: string): Promise<UploadRow | undefined> {
    return firstRow(
      this.database.fork(),
      sql<UploadRow>`
      select account_id as "accountId", state, upload_bytes as "uploadBytes", signal_id is not null as claimed from photo where id = ${id}::uuid`,
    );
  }

  async finish(id: string, photo: RenderedPhoto): Promise<void> {
    await run(
      this.database.fork(),
      sql`
      update photo set state = 'READY', ready_at = now(), width = ${photo.width}, height = ${photo.height}, bytes = ${photo.full.length}, sha256 = ${photo.sha256}
      where id = ${id}::uuid and state = 'UPLOADING'`,
    );
  }

  /** Forgets a photo that belongs to no signal. */
  async forget(id: string): Promise<void> {
    await run(this.database.fork(), sql`delete from photo where id = ${id}::uuid and signal_id is null`);
  }
}
