import { type AuditActor, type InputProblem, type Language, recordAudit, sql } from '@ns/platform';
import { hasOpenPlace, type StaffActor } from '@ns/signals';
import { keptText, longest } from '../domain/letter.ts';
import { letterTables } from '../entities/letter.entity.ts';
import type { Needs } from '../needs/letters-needs.ts';
import { textOf } from '../texts/index.ts';
import { lockLetter } from '../writes/lock-letter.ts';

export interface AnswerLetterProps {
  readonly staff: StaffActor;
  readonly actor: AuditActor;
  readonly letterId: string;
  /** what is answered */
  readonly words: string;
  /** in which the mail's own sentences are */
  readonly language: Language;
}

export type AnswerLetterOutcome =
  | { readonly kind: 'answered' | 'notFound' | 'decided' | 'noAddress' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/**
 * Answers a letter that waits with one mail to its sender: once, however often it is asked for. What a program wrote
 * never waits, so no answer can begin a loop. The mail is opened in the transaction that decides on the letter.
 */
export async function answerLetter(
  { database, answers }: Needs<'answers' | 'database'>,
  { staff, actor, letterId, language, ...props }: AnswerLetterProps,
): Promise<AnswerLetterOutcome> {
  const words = keptText(props.words, longest.answer + 1);
  if (words === '' || words.length > longest.answer) {
    return { kind: 'invalid', problems: [{ path: 'words', message: textOf('wordsNeeded', { most: longest.answer }) }] };
  }
  if (hasOpenPlace(words)) {
    return { kind: 'invalid', problems: [{ path: 'words', message: textOf('openPlace') }] };
  }
  return database.transaction(async (tx): Promise<AnswerLetterOutcome> => {
    const letter = await lockLetter(tx, staff, letterId);
    if (!letter) {
      return { kind: 'notFound' };
    }
    if (letter.state !== 'WAITING') {
      return { kind: letter.state === 'ANSWERED' && letter.answer === words ? 'answered' : 'decided' };
    }
    if (letter.senderAddress === null) {
      return { kind: 'noAddress' };
    }
    await letterTables(tx)
      .updateTable('letter')
      .set({ state: 'ANSWERED', answer: words, decided_by: staff.id, decided_at: sql<Date>`now()` })
      .where('id', '=', letter.id)
      .execute();
    const { senderAddress: address, messageId: inReplyTo, subject, receivedAt } = letter;
    await answers.open(tx, { letterId: letter.id, address, inReplyTo, subject, words, receivedAt, language });
    await recordAudit(tx, { actor, action: 'letter.answered', subject: letter.id });
    return { kind: 'answered' };
  });
}
