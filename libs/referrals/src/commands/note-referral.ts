import { dayOf } from '@ns/municipality';
import { canHandle, canSee, lastEventsOf, lockSignal, recordReferral, type ReferralNews } from '@ns/signals';
import { type StaffActor, withoutDirectionMarks } from '@ns/signals';
import { mustExist } from '@ns/platform';
import { type NoteProblem, noteProblems, type ReferralNote } from '../domain/note-rules.ts';
import { afterOutcome, isNoted, notesAfter, type ReferralOutcome, waiting } from '../domain/referral.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { expectationAfter } from '../queries/expectation.ts';
import { beginNoted } from '../writes/begin-referral.ts';
import { lockReferral, writeProgress } from '../writes/referral-row.ts';

export interface NoteReferralProps extends ReferralNote {
  readonly actor: StaffActor;
  readonly signalId: string;
  /** id of the step's event: a note about an earlier step is refused */
  readonly referralId: string;
}

export type NoteReferralOutcome =
  | { readonly kind: 'noted'; readonly signalId: string }
  | { readonly kind: 'notFound' }
  /** the actor does not work on the signal, it is no longer forwarded so, or it is noted already */
  | { readonly kind: 'notToNote' }
  | { readonly kind: 'invalid'; readonly problems: readonly NoteProblem[] };

/**
 * Notes what became of a forwarded signal, once: the same note again changes nothing. Only this makes a referral sent,
 * received or answered; reporter, followers and everybody read it from the history.
 */
export async function noteReferral(
  needs: Needs<'calendar' | 'database' | 'directory'>,
  { actor, signalId, referralId, ...entered }: NoteReferralProps,
): Promise<NoteReferralOutcome> {
  const note = tidied(entered);
  const { calendar } = needs;
  return needs.database.transaction(async (tx): Promise<NoteReferralOutcome> => {
    const signal = await lockSignal(tx, signalId);
    if (!signal || !canSee(actor, signal)) {
      return { kind: 'notFound' };
    }
    const [step] = signal.status === 'FORWARDED' ? await lastEventsOf(tx, [signal.id], 'forwarded') : [];
    if (!step || step.externalBody === null || step.id !== referralId) {
      return { kind: 'notToNote' };
    }
    if (!canHandle(actor, signal) || signal.erasedAt) {
      return { kind: 'notToNote' };
    }
    const { id: eventId, externalBody } = step;
    const before = (await lockReferral(tx, eventId)) ?? waiting;
    const days = { today: dayOf(new Date()), receivedOn: dayOf(signal.createdAt) };
    const outcome = note.kind === 'ANSWERED' && note.answer === null ? undefined : outcomeOf(note);
    const isKnown = outcome !== undefined && isNoted(before, outcome);
    const mayFollow = notesAfter(before).includes(note.kind);
    // Another answer of the same day that brings no words is the same one.
    if (!mayFollow || (isKnown && note.words === null)) {
      return isKnown ? { kind: 'noted', signalId: signal.id } : { kind: 'notToNote' };
    }
    const problems = noteProblems(note, before, days);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    const after = afterOutcome(before, outcomeOf(note));
    await beginNoted(needs, tx, { signalId: signal.id, eventId, externalBody });
    await writeProgress(tx, eventId, after);
    await recordReferral(tx, {
      signalId: signal.id,
      externalBody,
      news: newsOf(note),
      words: note.words,
      staffId: actor.id,
      expects: await expectationAfter(tx, calendar, { externalBody, before, after }),
    });
    return { kind: 'noted', signalId: signal.id };
  });
}

function tidied(note: ReferralNote): ReferralNote {
  const tidy = (text: string | null) => withoutDirectionMarks(text ?? '').trim() || null;
  return { ...note, person: tidy(note.person), number: tidy(note.number), words: tidy(note.words) };
}

function outcomeOf({ kind, on, person, number, answer }: ReferralNote): ReferralOutcome {
  switch (kind) {
    case 'SENT':
      return { kind, on, person };
    case 'RECEIVED':
      return { kind, on, person, number };
    case 'ANSWERED':
      return { kind, on, person, answer: mustExist(answer, 'An answer was checked for.') };
  }
}

function newsOf({ kind, on, number, answer }: ReferralNote): ReferralNews {
  switch (kind) {
    case 'SENT':
      return { kind, on };
    case 'RECEIVED':
      return { kind, on, number };
    case 'ANSWERED':
      return { kind, on, answer: mustExist(answer, 'An answer was checked for.') };
  }
}
