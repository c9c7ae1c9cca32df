import { hiddenWith, longestHidden, mostHidden, shortestHidden } from '../domain/hidden-words.ts';
import type { Problem } from '../domain/submission-rules.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { canPublish, type StaffActor } from '../policies/signal-policies.ts';
import { textOf } from '../texts/index.ts';
import { isUuid } from '../domain/uuid.ts';
import { setHiddenWords } from '../writes/set-hidden-words.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface HideWordsProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** pieces that nobody but staff and reporter is to read from now on */
  readonly hide: readonly string[];
  /** hidden pieces that everybody may read again */
  readonly show: readonly string[];
}

export type HideWordsOutcome =
  { readonly kind: 'done' | 'notFound' } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Hides words of a signal's texts from the public, or shows them again. Needs the right to publish. What is hidden
 * already, or shown already, changes nothing: two members of the staff who hide different words at once hide both.
 */
export async function hideWords(
  { database }: Needs<'database'>,
  { actor, signalId, hide, show }: HideWordsProps,
): Promise<HideWordsOutcome> {
  if (!isUuid(signalId)) {
    return { kind: 'notFound' };
  }
  const change = database.transaction(async (tx): Promise<HideWordsOutcome> => {
    const signal = await signalToChange(tx, signalId.toLowerCase(), (signal) => canPublish(actor, signal));
    if (!signal) {
      return { kind: 'notFound' };
    }
    const shown = new Set(show.map((piece) => piece.trim().toLowerCase()));
    const kept = (signal.hiddenWords ?? []).filter((piece) => !shown.has(piece.toLowerCase()));
    const hidden = hiddenWith(kept, hide);
    const problems = [...hide.flatMap(pieceProblems), ...(hidden.length > mostHidden ? [tooMany] : [])];
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    await setHiddenWords(tx, signal, hidden, { id: actor.id, kind: 'STAFF' });
    return { kind: 'done' };
  });
  return unlessRefused(change);
}

const tooMany: Problem = { path: 'hide', message: textOf('hiddenWords.tooMany', { mostHidden }) };

function pieceProblems(piece: string, place: number): readonly Problem[] {
  const { length } = piece.trim();
  return length >= shortestHidden && length <= longestHidden
    ? []
    : [{ path: `hide.${place}`, message: textOf('hiddenWords.length', { shortestHidden, longestHidden }) }];
}
