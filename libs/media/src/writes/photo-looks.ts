import { type Database, type EntityManager, overdueRounds, sql, whileRenewed } from '@ns/platform';
import type { PhotoCovers } from '../covers/photo-covers.ts';
import type { LookDecision, LookState } from '../domain/photo-look.ts';
import { mediaTables } from '../entities/media-entities.ts';

/** How long a worker that says nothing keeps a photo, milliseconds. */
const leaseMs = 10_000;
/** A look that takes longer is believed to hang, and its lease runs out while the process lives. Milliseconds. */
const longestLookMs = 300_000;
const leaseEnd = sql<Date>`now() + ${leaseMs} * interval '1 millisecond'`;
const now = sql<Date>`now()`;

/** A photo in the hands of one attempt; `attempts` is its number. */
export interface TakenLook {
  readonly photoId: string;
  readonly signalId: string;
  readonly state: LookState;
  readonly attempts: number;
}

/** A photo that the machine has to look at. */
export interface DueLook {
  readonly photoId: string;
  readonly attempts: number;
  readonly overdue: number;
}

/**
 * Photos at which it is time to look and that nobody has in hands, who was asked first first; those that were public
 * before only while there are no others.
 */
export async function dueLooks(em: EntityManager, most: number): Promise<readonly DueLook[]> {
  const due = await mediaTables(em)
    .selectFrom('photo_look')
    .select(['photo_id as photoId', 'state', 'attempts', overdueRounds(sql.ref('next_try_at')).as('overdue')])
    .where('next_try_at', '<=', now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
    .orderBy((eb) => eb('state', '=', 'BEFORE'))
    .orderBy('next_try_at')
    .orderBy('photo_id')
    .limit(most)
    .execute();
  const waitedFor = due.filter(({ state }) => state !== 'BEFORE');
  return waitedFor.length > 0 ? waitedFor : due;
}

/** Takes a photo that is due, if nobody else has it; undefined when there is nothing to do. */
export async function takeLook(database: Database, photoId: string): Promise<TakenLook | undefined> {
  const tables = mediaTables(database.fork());
  const photo = await tables
    .selectFrom('photo')
    .select('signal_id as signalId')
    .where('id', '=', photoId)
    .executeTakeFirst();
  if (!photo?.signalId) {
    return undefined;
  }
  const taken = await tables
    .updateTable('photo_look')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), lease_until: leaseEnd }))
    .where('photo_id', '=', photoId)
    .where('next_try_at', '<=', now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<', now)]))
    .returning(['state', 'attempts'])
    .executeTakeFirst();
  return taken && { photoId, signalId: photo.signalId, ...taken };
}

/** Does work while the lease is renewed; work that hangs has it for five minutes. */
export function holdingLook<Result>(
  database: Database,
  { photoId, attempts }: TakenLook,
  work: () => Promise<Result>,
): Promise<Result> {
  const renew = () =>
    mediaTables(database.fork())
      .updateTable('photo_look')
      .set({ lease_until: leaseEnd })
      .where('photo_id', '=', photoId)
      .where('attempts', '=', attempts)
      .where('next_try_at', 'is not', null)
      .where('lease_until', '>', now)
      .execute();
  return whileRenewed(renew, { everyMs: leaseMs / 4, longestMs: longestLookMs, failed: () => undefined }, work);
}

/** Whether anything was written, and whether what was found is covered now. */
export interface SettledLook {
  readonly isWritten: boolean;
  readonly isCovered: boolean;
}

/**
 * Writes what an attempt showed, in the caller's transaction, which holds the row of the signal: covers where something
 * was found and nobody has set any, and the look itself. Nothing when the photo is gone, somebody has looked at it, or
 * another attempt went on.
 * @param renditionId the covered picture; null without one
 */
export async function settleLook(
  tx: EntityManager,
  covers: Pick<PhotoCovers, 'setFirst'>,
  taken: TakenLook,
  { decision, renditionId }: { readonly decision: LookDecision; readonly renditionId: string | null },
): Promise<SettledLook> {
  const { photoId, attempts } = taken;
  const { state, reason, found, nextTryMs } = decision;
  const written = await mediaTables(tx)
    .updateTable('photo_look')
    .set({
      state,
      reason,
      lease_until: null,
      next_try_at: nextTryMs === null ? null : sql<Date>`now() + ${nextTryMs} * interval '1 millisecond'`,
      ...(found && { found: JSON.stringify(found), looked_at: now }),
    })
    .where('photo_id', '=', photoId)
    .where('attempts', '=', attempts)
    .where('state', '=', taken.state)
    .where('next_try_at', 'is not', null)
    .executeTakeFirst();
  if (written.numUpdatedRows === 0n) {
    return { isWritten: false, isCovered: false };
  }
  const areas = state === 'LOOKED' ? (found ?? []) : [];
  if (areas.length === 0) {
    return { isWritten: true, isCovered: false };
  }
  const plain = areas.map(({ x, y, width, height }) => ({ x, y, width, height }));
  const outcome = await covers.setFirst(tx, { photoId, areas: plain, renditionId });
  return { isWritten: true, isCovered: outcome.kind === 'set' };
}

/**
 * Asks for looks at photos that nobody asked for: a release without looks worked beside this one.
 * @param signals a query of the ids of the signals whose photos are meant
 * @returns how many
 */
export async function askForForgottenLooks(
  tx: EntityManager,
  signals: ReturnType<typeof sql<string>>,
  most: number,
): Promise<number> {
  const asked = await mediaTables(tx)
    .insertInto('photo_look')
    .columns(['photo_id', 'state', 'next_try_at'])
    .expression((photos) =>
      photos
        .selectFrom('photo')
        .select(['photo.id', sql.lit<'WAITING'>('WAITING').as('state'), now.as('next_try_at')])
        .where('photo.signal_id', 'in', sql<string>`(${signals})`)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('photo_look').select('photo_id').whereRef('photo_look.photo_id', '=', 'photo.id'))),
        )
        .limit(most),
    )
    .onConflict((known) => known.doNothing())
    .executeTakeFirst();
  return Number(asked.numInsertedOrUpdatedRows ?? 0n);
}
