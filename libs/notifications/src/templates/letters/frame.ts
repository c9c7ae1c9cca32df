import type { Language } from '@ns/platform';
import { type Block, facts } from '../mail-text.ts';
import type { SignalMailFacts } from '../signal-mail-facts.ts';
import { frameText } from '../texts/frame/index.ts';

/** Gives the words that all mails of a language share. */
export function frameWords(language: Language) {
  return frameText.in(language);
}

export type FrameWords = ReturnType<typeof frameWords>;

/** What one to five stars mean, beginning with one. */
export const stars = ['star.one', 'star.two', 'star.three', 'star.four', 'star.five'] as const;

/** The table about the signal. */
export function signalTable(m: SignalMailFacts, say: FrameWords): Block {
  return facts([
    [say('fact.reference'), m.reference],
    [say('fact.incomingNumber'), m.incomingNumber],
    [say('fact.status'), m.status],
    [say('fact.category'), m.category],
    [say('fact.place'), m.place],
    [say('fact.due'), m.isOpen ? (m.serviceDue ?? m.statutoryDue) : null],
    // What was passed on is not worked on here any more; the body in charge has its own lines.
    [say('fact.department'), m.externalBody !== null && !m.isOpen ? null : m.department],
  ]);
}

/** The foot of a mail about a signal: why the reader gets it. */
export function signalFooter(m: SignalMailFacts, say: FrameWords): readonly string[] {
  return [say(reasonOf(m)), say('sentAutomatically')];
}

function reasonOf(m: SignalMailFacts) {
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
