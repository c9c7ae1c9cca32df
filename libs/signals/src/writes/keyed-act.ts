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

/** The key was used for something else. */
export const actKeyTaken: Problem = { path: 'clientKey', message: textOf('actKeyTaken') };

/**
 * Takes the key of an act, in the transaction of the act; a simultaneous one with the same key waits here.
 * @returns `new`: the act is to be done; `done`: the same one was done before; `taken`: another one was
 */
export async function takeKey(tx: EntityManager, act: KeyedAct): Promise<'new' | 'done' | 'taken'> {
  const { actorId, clientKey, signalId, digest } = act;
  const taken = await signalTables(tx)
    .insertInto('signal_keyed_act')
    .values({ actor_id: actorId, client_key: clientKey, signal_id: signalId, request_digest: digest })
    .onConflict((conflict) => conflict.columns(['actor_id', 'client_key']).doNothing())
    .returning('signal_id')
    .executeTakeFirst();
  return taken ? 'new' : knownAct(tx, act);
}

/** Whether a key was used before, and for what; as {@link takeKey} says it, and without taking the key. */
export async function knownAct(
  tx: EntityManager,
  { actorId, clientKey, signalId, digest }: KeyedAct,
): Promise<'new' | 'done' | 'taken'> {
  const known = await signalTables(tx)
    .selectFrom('signal_keyed_act')
    .select(['signal_id as signalId', 'request_digest as digest'])
    .where('actor_id', '=', actorId)
    .where('client_key', '=', clientKey)
    .executeTakeFirst();
  if (!known) {
    return 'new';
  }
  return known.signalId === signalId && isSameRequest(known.digest, digest) ? 'done' : 'taken';
}

/**
 * Whether an act was done with its key before. To be asked under the lock of its signal, before its other rules: what
 * was done may no longer be possible.
 * @throws InputRefused when the key was used for something else
 */
export async function wasDone(tx: EntityManager, act: KeyedAct): Promise<boolean> {
  const known = await knownAct(tx, act);
  if (known === 'taken') {
    throw new InputRefused([actKeyTaken]);
  }
  return known === 'done';
}

/**
 * Takes the key of an act that was found right.
 * @throws InputRefused when the key was used meanwhile, for another signal: under the lock of this one it was free
 */
export async function useKey(tx: EntityManager, act: KeyedAct): Promise<void> {
  if ((await takeKey(tx, act)) !== 'new') {
    throw new InputRefused([actKeyTaken]);
  }
}
