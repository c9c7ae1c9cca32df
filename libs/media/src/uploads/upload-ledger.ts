import { createHash } from 'node:crypto';
import { type Database, type EntityManager, type RowOf, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { PhotoSchema } from '../entities/photo.entity.ts';
import type { RenderedPhoto } from '../images/render-photo.ts';
import { mostUnclaimed, type UploadLimit } from './upload-rules.ts';

export interface UploadRow extends Pick<RowOf<typeof PhotoSchema>, 'accountId' | 'state' | 'uploadBytes'> {
  readonly table: UploadTable;
  /** true once it belongs to a signal */
  readonly claimed: boolean;
}

/** What an upload is to be: a photo, or a document of the staff. */
type UploadTable = 'photo' | 'document';
const tables: readonly UploadTable[] = ['photo', 'document'];

/** The rows behind uploads: whose they are and how far they got, the same for all processes. */
export class UploadLedger {
  /** @param bytesPerDay that one account may send in 24 hours */
  constructor(
    private readonly database: Database,
    private readonly bytesPerDay: number,
  ) {}

  /**
   * @param name of a document; none: it is to be a photo
   * @returns why it may not begin: too many files that belong to no signal, or too many bytes in 24 hours
   */
  async begin(id: string, accountId: string, bytes: number, name?: string): Promise<UploadLimit | undefined> {
    return this.database.transaction(async (tx) => {
      // One after the other for one account: uploads that begin together are counted together.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`photo:${accountId}`}, 0))`.execute(tx.getKysely());
      const used = [await usedBy(tx, accountId, 'photo'), await usedBy(tx, accountId, 'document')];
      if (sum(used.map(({ unclaimed }) => unclaimed)) >= mostUnclaimed) {
        return 'unclaimed';
      }
      if (sum(used.map((each) => each.bytes)) + bytes > this.bytesPerDay) {
        return 'bytesOfDay';
      }
      const row = { id, account_id: accountId, state: 'UPLOADING', upload_bytes: bytes } as const;
      await (
        name === undefined
          ? mediaTables(tx).insertInto('photo').values(row)
          : mediaTables(tx)
              .insertInto('document')
              .values({ ...row, name })
      ).execute();
      return undefined;
    });
  }

  async find(id: string): Promise<UploadRow | undefined> {
    for (const table of tables) {
      const row = await mediaTables(this.database.fork())
        .selectFrom(table)
        .select([`${table}.account_id as accountId`, `${table}.state`, `${table}.upload_bytes as uploadBytes`])
        .select(sql<boolean>`signal_id is not null`.as('claimed'))
        .where(`${table}.id`, '=', id)
        .executeTakeFirst();
      if (row) {
        return { ...row, table };
      }
    }
    return undefined;
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

  async finishDocument(id: string, content: Buffer): Promise<void> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    await mediaTables(this.database.fork())
      .updateTable('document')
      .set({ state: 'READY', ready_at: sql<Date>`now()`, bytes: content.length, sha256 })
      .where('id', '=', id)
      .where('state', '=', 'UPLOADING')
      .execute();
  }

  /** Forgets a file that belongs to no signal. */
  async forget(id: string): Promise<void> {
    for (const table of tables) {
      await mediaTables(this.database.fork())
        .deleteFrom(table)
        .where(`${table}.id`, '=', id)
        .where(`${table}.signal_id`, 'is', null)
        .execute();
    }
  }
}

/** What an account has that belongs to no signal, and what it sent within 24 hours. */
async function usedBy(tx: EntityManager, accountId: string, table: UploadTable) {
  const isUnclaimed = sql<boolean>`${sql.ref(`${table}.signal_id`)} is null`;
  const isOfDay = sql<boolean>`${sql.ref(`${table}.created_at`)} > now() - interval '1 day'`;
  return mediaTables(tx)
    .selectFrom(table)
    .select([
      sql<number>`count(*) filter (where ${isUnclaimed})::int`.as('unclaimed'),
      sql<number>`coalesce(sum(upload_bytes) filter (where ${isOfDay}), 0)::float8`.as('bytes'),
    ])
    .where(`${table}.account_id`, '=', accountId)
    .where((eb) => eb.or([isUnclaimed, isOfDay]))
    .executeTakeFirstOrThrow();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
