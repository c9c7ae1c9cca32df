import { accountRelation } from '@ns/identity';
import { claimPhotos } from '@ns/media';
import { type EntityManager, mustExist, sql } from '@ns/platform';
import { withoutDirectionMarks } from '../domain/direction-marks.ts';
import { isSameRequest, unusableClientKey } from '../domain/keyed-request.ts';
import { requestDigest } from '../domain/request-digest.ts';
import {
  areUpdatesTooMany,
  isUpdateCounted,
  mostUpdatePhotos,
  mostWaiting,
  updateTextProblems,
} from '../domain/resident-updates.ts';
import { openStatuses } from '../domain/signal-status.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { isUuid } from '../domain/uuid.ts';
import { signalTables } from '../entities/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { isPublic, isReporter } from '../policies/signal-policies.ts';
import { updatesAtOnce, updatesToday } from '../queries/resident-updates.ts';
import { textOf } from '../texts/index.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { askForPublicLook } from '../writes/ask-for-public-look.ts';
import { InputRefused, unlessRefused } from '../writes/input-refused.ts';
import { networkMark } from '../writes/network-mark.ts';

export interface AddPublicUpdateProps {
  readonly accountId: string;
  readonly signalId: string;
  /** UUID made on the device: the same key is the same update, however often it is sent */
  readonly clientKey: string;
  readonly text: string;
  /** finished uploads of the author, at most one */
  readonly photoIds: readonly string[];
  readonly clientAddress: string;
}

/** `notAvailable`: nothing is added to the signal now. `tooMany`: of a day. `full`: too many wait to be read. */
export type AddPublicUpdateOutcome =
  | { readonly kind: 'done' | 'notFound' | 'notAvailable' | 'tooMany' | 'full' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Adds to a published signal that it is still so, with words and a photo or without. It counts at once; what it says is
 * shown once the staff has let it. A known key with other content is refused.
 */
export async function addPublicUpdate(
  { database, keys }: Needs<'database' | 'keys'>,
  props: AddPublicUpdateProps,
): Promise<AddPublicUpdateOutcome> {
  const text = withoutDirectionMarks(props.text).trim();
  const photoIds = [...new Set(props.photoIds.map((id) => id.toLowerCase()))];
  const problems: readonly Problem[] = [
    ...(isUuid(props.clientKey) ? [] : [unusableClientKey]),
    ...updateTextProblems(text),
    ...(photoIds.length > 1 ? [{ path: 'photoIds', message: textOf('onePhotoOfUpdate') }] : []),
  ];
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const network = networkMark(keys, 'resident-updates', props.clientAddress);
  return unlessRefused(database.transaction((tx) => keepUpdate(tx, { ...props, text, photoIds, network })));
}

interface Kept extends AddPublicUpdateProps {
  readonly network: string;
}

/** @throws InputRefused when the photo cannot be attached, and when the key was used for something else */
async function keepUpdate(tx: EntityManager, props: Kept): Promise<AddPublicUpdateOutcome> {
  const { accountId, text, photoIds, network } = props;
  const signal = await lockSignal(tx, props.signalId.toLowerCase());
  if (!signal || !isPublic(signal)) {
    return { kind: 'notFound' };
  }
  // Updates about several signals at once are counted one after the other.
  await oneAtATime(tx, `account/${accountId}`);
  await oneAtATime(tx, `network/${network}`);
  const digest = requestDigest({ act: 'update', signalId: signal.id, text, photoIds });
  if (await wasAdded(tx, props, digest)) {
    return { kind: 'done' };
  }
  if (!openStatuses.includes(signal.status)) {
    return { kind: 'notAvailable' };
  }
  if (areUpdatesTooMany(await updatesToday(tx, { accountId, signalId: signal.id, network }))) {
    return { kind: 'tooMany' };
  }
  const isToBeRead = text !== '' || photoIds.length > 0;
  const { waiting, photos } = await updatesAtOnce(tx, signal.id);
  if (isToBeRead && waiting >= mostWaiting) {
    return { kind: 'full' };
  }
  if (photoIds.length > 0 && photos >= mostUpdatePhotos) {
    throw new InputRefused([{ path: 'photoIds', message: textOf('updatePhotosFull') }]);
  }
  const now = new Date();
  const account = { createdAt: await sinceWhen(tx, accountId), isReporter: isReporter(accountId, signal) };
  // Nobody of the staff and not the reporter: the history names no author.
  const eventId = await appendSignalEvent(tx, { signalId: signal.id, type: 'update_added', actor: null });
  await signalTables(tx)
    .insertInto('resident_update')
    .values({
      signal_id: signal.id,
      account_id: accountId,
      client_key: props.clientKey,
      request_digest: digest,
      event_id: eventId,
      text: text === '' ? null : text,
      state: isToBeRead ? 'WAITING' : 'COUNTED',
      counts: isUpdateCounted(account, mustExist(signal.publishedAt, 'A public signal has a day.'), now),
      network,
      at: now,
    })
    .execute();
  const unusable = await claimPhotos(tx, photoIds, accountId, { signalId: signal.id, eventId });
  if (unusable.length > 0) {
    throw new InputRefused(unusable);
  }
  await askForPublicLook(tx, signal, photoIds);
  return { kind: 'done' };
}

async function oneAtATime(tx: EntityManager, whose: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`signals.updates/${whose}`}, 0))`.execute(tx.getKysely());
}

/** @throws InputRefused when the key was used for something else */
async function wasAdded(tx: EntityManager, { accountId, clientKey }: Kept, digest: string): Promise<boolean> {
  const known = await signalTables(tx)
    .selectFrom('resident_update')
    .select('request_digest as digest')
    .where('account_id', '=', accountId)
    .where('client_key', '=', clientKey)
    .executeTakeFirst();
  if (known && !isSameRequest(known.digest, digest)) {
    throw new InputRefused([{ path: 'clientKey', message: textOf('updateKeyTaken') }]);
  }
  return known !== undefined;
}

const a = accountRelation('a');

async function sinceWhen(tx: EntityManager, accountId: string): Promise<Date> {
  const account = sql<{ createdAt: Date }>`
    select ${a.createdAt} as "createdAt" from ${a.relation} where ${a.id} = ${accountId}`;
  return mustExist((await account.execute(tx.getKysely())).rows[0], `Account ${accountId} is gone.`).createdAt;
}
