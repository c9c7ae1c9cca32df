import type { EntityManager } from '@ns/platform';
import { isSameRequest } from '../domain/keyed-request.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { signalTables } from '../entities/index.ts';
import { textOf } from '../texts/index.ts';
import { InputRefused } from './input-refused.ts';

/** An act of the staff with the key that the device made for it. */
export interface KeyedAct {
  readonly actorId: string;
  readonly clientKey: string;
  readonly signalId: string;
  /** see `requestDigest` */
  readonly digest: string;
}

const keyTaken: Problem = { path: 'clientKey', message: textOf('actKeyTaken') };

/**
 * Whether an act was done with its key before. To be asked under the lock of its signal, before its other rules: what
 * was done may no longer be possible.
 * @throws InputRefused when the key was used for something else
 */
export async function wasDone(tx: EntityManager, act: KeyedAct): Promise<boolean> {
  const { actorId, clientKey, signalId, digest } = act;
  const known = await signalTables(tx)
    .selectFrom('signal_keyed_act')
    .select(['signal_id as signalId', 'request_digest as digest'])
    .where('actor_id', '=', actorId)
    .where('client_key', '=', clientKey)
    .executeTakeFirst();
  if (known && !(known.signalId === signalId && isSameRequest(known.digest, digest))) {
    throw new InputRefused([keyTaken]);
  }
  return known !== undefined;
}

/**
 * Takes the key of an act that was found right, in the transaction of the act.
 * @throws InputRefused when the key was used meanwhile, for another signal: under the lock of this one it was free
 */
export async function useKey(tx: EntityManager, act: KeyedAct): Promise<void> {
  const { actorId, clientKey, signalId, digest } = act;
  const taken = await signalTables(tx)
    .insertInto('signal_keyed_act')
    .values({ actor_id: actorId, client_key: clientKey, signal_id: signalId, request_digest: digest })
    .onConflict((conflict) => conflict.columns(['actor_id', 'client_key']).doNothing())
    .returning('signal_id')
    .executeTakeFirst();
  if (!taken) {
    throw new InputRefused([keyTaken]);
  }
}
