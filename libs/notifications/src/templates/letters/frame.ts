import type { Language } from '@ns/platform';
import { type Block, data } from '../mail-text.ts';
import type { SignalMailData } from '../signal-mail-data.ts';
import { frameText } from '../texts/frame/index.ts';

/** Gives the words that all mails of a language share. */
export function frameWords(language: Language) {
  return frameText.in(language);
}

export type FrameWords = ReturnType<typeof frameWords>;

/** What one to five stars mean, beginning with one. */
export const stars = ['star.one', 'star.two', 'star.three', 'star.four', 'star.five'] as const;

/** The table about the signal. */
export function signalTable(m: SignalMailData, say: FrameWords): Block {
  return data([
    [say('event.reference'), m.reference],
    [say('event.incomingNumber'), m.incomingNumber],
    [say('event.status'), m.status],
    [say('event.category'), m.category],
    [say('event.place'), m.place],
    [say('event.due'), m.isOpen ? m.serviceDue : null],
    // What was passed on is not worked on here any more; the body in charge has its own lines.
    [say('event.department'), m.externalBody !== null && !m.isOpen ? null : m.department],
  ]);
}

/** The foot of a mail about a signal: why the reader gets it. */
export function signalFooter(m: SignalMailData, say: FrameWords): readonly string[] {
  return [say(reasonOf(m)), say('sentAutomatically')];
}

function reasonOf(m: SignalMailData) {
  if (m.mentionedBy !== null) {
    return 'why.mentioned';
  }
  if (m.isAssignee) {
    return 'why.assigned';
  }
  if (m.isJoined) {
    return 'why.joined';
  }
  if (!m.isReporter) {
    return 'why.following';
  }
  return m.isEnteredByStaff ? 'why.enteredByStaff' : 'why.sent';
}
