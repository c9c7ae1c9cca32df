import { createHash } from 'node:crypto';
import { type Database, type EntityManager, type RowOf, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import type { PhotoSchema } from '../entities/photo.entity.ts';
import type { RenderedPhoto } from '../images/render-photo.ts';
import { mostUnclaimed, type UploadLimit } from './upload-rules.ts';

/** Whose an upload is: an account, or the link of a contractor. */
export interface UploadOwner {
  readonly id: string;
  readonly isLink: boolean;
}

export interface UploadRow extends Pick<RowOf<typeof PhotoSchema>, 'state' | 'uploadBytes'> {
  /** account or contractor's link; null once its signal is separated from its reporter */
  readonly ownerId: string | null;
  readonly table: UploadTable;
  /** true once it belongs to a signal */
  readonly claimed: boolean;
}

/** What an upload is to be: a photo, or a document of the staff. */
type UploadTable = 'photo' | 'document';
const tables: readonly UploadTable[] = ['photo', 'document'];

/** The rows behind uploads: whose they are and how far they got, the same for all processes. */
export class UploadLedger {
  /** @param bytesPerDay that one account or link may send in 24 hours */
  constructor(
    private readonly database: Database,
    private readonly bytesPerDay: number,
  ) {}

  /**
   * @param name of a document; none: it is to be a photo
   * @returns why it may not begin: too many files that belong to no signal, or too many bytes in 24 hours
   */
  async begin(id: string, owner: UploadOwner, bytes: number, name?: string): Promise<UploadLimit | undefined> {
    return this.database.transaction(async (tx) => {
      // One after the other for one owner: uploads that begin together are counted together.
      await sql`select pg_advisory_xact_lock(hashtextextended(${`photo:${owner.id}`}, 0))`.execute(tx.getKysely());
      const used = owner.isLink
        ? [await usedBy(tx, owner.id, 'photo.work_link')]
        : [await usedBy(tx, owner.id, 'photo.account_id'), await usedBy(tx, owner.id, 'document.account_id')];
      if (sum(used.map(({ unclaimed }) => unclaimed)) >= mostUnclaimed) {
        return 'unclaimed';
      }
      if (sum(used.map((each) => each.bytes)) + bytes > this.bytesPerDay) {
        return 'bytesOfDay';
      }
      const row = { id, state: 'UPLOADING', upload_bytes: bytes } as const;
      const sender = owner.isLink ? { account_id: null, work_link: owner.id } : { account_id: owner.id };
      await (
        name === undefined
          ? mediaTables(tx)
              .insertInto('photo')
              .values({ ...row, ...sender })
          : mediaTables(tx)
              .insertInto('document')
              .values({ ...row, account_id: owner.id, name })
      ).execute();
      return undefined;
    });
  }

  async find(id: string): Promise<UploadRow | undefined> {
    for (const table of tables) {
      const row = await mediaTables(this.database.fork())
        .selectFrom(table)
        .select([`${table}.state`, `${table}.upload_bytes as uploadBytes`])
        .select(
          table === 'photo'
            ? sql<string | null>`coalesce(account_id, work_link)`.as('ownerId')
            : sql<string | null>`account_id`.as('ownerId'),
        )
        .select(table === 'photo' ? isPhotoClaimed.as('claimed') : sql<boolean>`signal_id is not null`.as('claimed'))
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
        .$if(table === 'photo', (photos) => photos.where(sql<boolean>`not received`))
        .execute();
    }
  }
}

/** A photo that a contractor has sent with an answer is no longer the sender's to take back. */
const isPhotoClaimed = sql<boolean>`(signal_id is not null or received)`;

/** What an owner has that belongs to no signal, and what it sent within 24 hours. */
async function usedBy(
  tx: EntityManager,
  ownerId: string,
  owner: 'photo.account_id' | 'photo.work_link' | 'document.account_id',
) {
  const table = owner === 'document.account_id' ? 'document' : 'photo';
  const isUnclaimed =
    table === 'photo' ? sql<boolean>`(not ${isPhotoClaimed})` : sql<boolean>`document.signal_id is null`;
  const isOfDay = sql<boolean>`${sql.ref(`${table}.created_at`)} > now() - interval '1 day'`;
  return mediaTables(tx)
    .selectFrom(table)
    .select([
      sql<number>`count(*) filter (where ${isUnclaimed})::int`.as('unclaimed'),
      sql<number>`coalesce(sum(upload_bytes) filter (where ${isOfDay}), 0)::float8`.as('bytes'),
    ])
    .where(sql.ref(owner), '=', ownerId)
    .where((eb) => eb.or([isUnclaimed, isOfDay]))
    .executeTakeFirstOrThrow();
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
