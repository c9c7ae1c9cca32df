import type { EntityManager } from '@ns/platform';
import type { Signal } from '../entities/signal.entity.ts';
import { appendSignalEvent } from './append-signal-event.ts';

/**
 * Keeps what of a signal's texts the public does not read. The history says who changed it and how many pieces there
 * are, never which.
 * @param signal locked
 */
export async function setHiddenWords(
  tx: EntityManager,
  signal: Signal,
  hidden: readonly string[],
  actor: { readonly id: string; readonly kind: 'STAFF' } | null,
): Promise<void> {
  const before = signal.hiddenWords ?? [];
  if (before.length === hidden.length && hidden.every((piece) => before.includes(piece))) {
    return;
  }
  signal.hiddenWords = [...hidden];
  await tx.flush();
  await appendSignalEvent(tx, {
    signalId: signal.id,
    type: 'words_hidden',
    actor,
    data: { pieces: hidden.length },
  });
}
