import type { EntityManager } from '@ns/platform';
import { hiddenWith } from '../domain/hidden-words.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { personalDataShown } from './public-reach.ts';
import { setHiddenWords } from './set-hidden-words.ts';

/**
 * Hides personal data that came into the words of a public report by a correction: nobody looked at them before they
 * were public. What stood there before stays as somebody decided. Who may publish shows them again.
 * @param before the words before the correction
 */
export async function hideWhatCame(tx: EntityManager, signal: Signal, before: string, staffId: string): Promise<void> {
  const isShown = signal.publishedAt != null || (signal.hiddenWords ?? []).length > 0;
  if (!isShown || signal.description === before) {
    return;
  }
  const known = before.toLowerCase();
  const came = (await personalDataShown(tx, signal, signal.description)).filter(
    ({ words }) => !known.includes(words.toLowerCase()),
  );
  await setHiddenWords(
    tx,
    signal,
    hiddenWith(
      signal.hiddenWords ?? [],
      came.map(({ words }) => words),
    ),
    { id: staffId, kind: 'STAFF' },
  );
}
