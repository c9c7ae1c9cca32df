import type { EntityManager } from '@ns/platform';
import type { Signal } from '../entities/signal.entity.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { textOf } from '../texts/index.ts';
import { InputRefused } from './input-refused.ts';

/**
 * Locks a signal that a member of the staff wants to change: the one place where acts on an erased one are refused.
 * @param isAllowed whether the actor may do it; who may not does not learn that there is such a signal
 * @returns null when there is none for the actor
 * @throws InputRefused when the file plan erased it: there is nothing left to work on
 */
export async function signalToChange(
  tx: EntityManager,
  id: string,
  isAllowed: (signal: Signal) => boolean,
): Promise<Signal | null> {
  const signal = await lockSignal(tx, id);
  if (!signal || !isAllowed(signal)) {
    return null;
  }
  if (signal.erasedAt != null) {
    throw new InputRefused([{ path: 'signalId', message: textOf('erased') }]);
  }
  return signal;
}
