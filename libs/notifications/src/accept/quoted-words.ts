import type { Language } from '@ns/platform';
import { type ReadSignalEvent, shownText, type SignalForLetters, wordsForFollowers } from '@ns/signals';
import { isStaffMail, type SignalMailKind, signalMails } from '../kinds/signal-kinds.ts';

/** An event, the signal it happened to, and the accounts whose own signals were joined to that. */
export interface SaidOfSignal {
  readonly event: Pick<ReadSignalEvent, 'type' | 'actorKind' | 'message' | 'messagePublic' | 'note'>;
  readonly signal: Pick<SignalForLetters, 'reporterId' | 'publishedAt' | 'hiddenWords'>;
  readonly joined: readonly string[];
}

/** Whether the addressee of a mail is somebody who follows the signal, as everybody may: not reporter or staff. */
export function isToFollower(
  kind: SignalMailKind,
  { reporterId }: Pick<SignalForLetters, 'reporterId'>,
  accountId: string,
): boolean {
  return !isStaffMail(kind) && accountId !== reporterId;
}

/**
 * What a mail quotes of an event: to the reporter and the staff as it was written. Who follows a signal reads what
 * everybody reads of it now, without what is hidden; whose own was joined to it, also while it is not published.
 */
export function quotedWords(
  kind: SignalMailKind,
  { event, signal, joined }: SaidOfSignal,
  { id, language }: { readonly id: string; readonly language: Language },
): string | null {
  if (isToFollower(kind, signal, id)) {
    const isShown = signal.publishedAt !== null || joined.includes(id);
    const words = isShown ? wordsForFollowers(event) : null;
    return words && shownText(language, words, signal.hiddenWords);
  }
  return signalMails[kind].to === 'MENTIONED' ? event.note : event.message;
}
