import { claimReceivedPhotos } from '@ns/media';
import { type AuditActor, inLanguage, type InputProblem, type Language, recordAudit, sql } from '@ns/platform';
import { addNote, type StaffActor } from '@ns/signals';
import { longest } from '../domain/letter.ts';
import { letterTables } from '../entities/letter.entity.ts';
import type { Needs } from '../needs/letters-needs.ts';
import type { Letter } from '../queries/letters.ts';
import { textOf } from '../texts/index.ts';
import { lockLetter } from '../writes/lock-letter.ts';

export interface NoteLetterProps {
  readonly staff: StaffActor;
  readonly actor: AuditActor;
  readonly letterId: string;
  /** of the member of the staff whose note it is */
  readonly language: Language;
}

export type NoteLetterOutcome =
  | { readonly kind: 'noted' | 'notFound' | 'aboutNoSignal' | 'decided' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** The letter cannot be noted; the note that was to be made of it is undone. */
class LetterNotNoted extends Error {
  constructor(readonly outcome: NoteLetterOutcome) {
    super('The letter is not there to be noted.');
  }
}

/**
 * Writes the words and photos of a letter that waits into the history of the signal that it is about, as an internal
 * note of who does so: once, however often it is asked for.
 */
export async function noteLetter(
  { database }: Needs<'database'>,
  { staff, actor, letterId, language }: NoteLetterProps,
): Promise<NoteLetterOutcome> {
  const letter = await database.transaction((tx) => lockLetter(tx, staff, letterId));
  if (letter?.state !== 'WAITING') {
    return outcomeOf(letter);
  }
  if (letter.aboutSignalId === null) {
    return { kind: 'aboutNoSignal' };
  }
  const signalId = letter.aboutSignalId;
  try {
    const outcome = await addNote(
      { database },
      {
        actor: staff,
        signalId,
        text: noteOf(letter, language),
        alongWith: async (tx, eventId) => {
          const locked = await lockLetter(tx, staff, letterId);
          if (locked?.state !== 'WAITING') {
            throw new LetterNotNoted(outcomeOf(locked));
          }
          await letterTables(tx)
            .updateTable('letter')
            .set({ state: 'NOTED', decided_by: staff.id, decided_at: sql<Date>`now()` })
            .where('id', '=', letter.id)
            .execute();
          const photos = letter.photos.map(({ id }) => id);
          const problems = await claimReceivedPhotos(tx, photos, { signalId, accountId: staff.id, eventId });
          if (problems.length > 0) {
            throw new LetterNotNoted({ kind: 'invalid', problems });
          }
          await recordAudit(tx, { actor, action: 'letter.noted', subject: letter.id, after: { signalId } });
        },
      },
    );
    return outcome.kind === 'invalid' ? outcome : { kind: outcome.kind };
  } catch (cause) {
    if (cause instanceof LetterNotNoted) {
      return cause.outcome;
    }
    throw cause;
  }
}

/** Noted already is as good as noted now. */
function outcomeOf(letter: Letter | undefined): NoteLetterOutcome {
  return letter ? { kind: letter.state === 'NOTED' ? 'noted' : 'decided' } : { kind: 'notFound' };
}

/**
 * What was written, of a long letter as much as a note holds. Name and address stay with the letter alone: a note is
 * kept longer than both.
 */
function noteOf({ fromReporter, body }: Letter, language: Language): string {
  const say = (text: Parameters<typeof inLanguage>[1]) => inLanguage(language, text);
  const head = say(textOf(fromReporter ? 'noteOfReporter' : 'noteOfLetter'));
  const words = [...(body || say(textOf('noWords')))];
  const room = longest.note - [...head].length - 2;
  return `${head}\n\n${words.length > room ? `${words.slice(0, room - 1).join('')}…` : words.join('')}`;
}
