import { claimReceivedPhotos } from '@ns/media';
import { type AuditActor, type EntityManager, recordAudit, sql } from '@ns/platform';
import { type Problem, signalRelation, type StaffActor, submitOnBehalf, type SubmitOnBehalfProps } from '@ns/signals';
import { letterTables } from '../entities/letter.entity.ts';
import type { Needs } from '../needs/letters-needs.ts';
import { textOf } from '../texts/index.ts';
import { lockLetter } from '../writes/lock-letter.ts';

export interface LetterToSignalProps {
  readonly staff: StaffActor;
  readonly actor: AuditActor;
  readonly letterId: string;
  /** the signal as it would be entered without the letter */
  readonly signal: SubmitOnBehalfProps;
}

export type LetterToSignalOutcome =
  | { readonly kind: 'submitted'; readonly signalId: string }
  | { readonly kind: 'notFound' | 'decided' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/** The letter cannot be taken; the signal that was to be made of it is undone. */
class LetterNotTaken extends Error {
  constructor(readonly outcome: LetterToSignalOutcome) {
    super('The letter is not there to be taken.');
  }
}

/**
 * Makes a signal of a letter that waits, with the letter's photos: once, however many try it at the same time. The same
 * client key is answered with the same signal.
 */
export async function letterToSignal(
  { database, signals }: Needs<'database' | 'signals'>,
  { staff, actor, letterId, signal }: LetterToSignalProps,
): Promise<LetterToSignalOutcome> {
  if (signal.channel !== 'EMAIL') {
    return { kind: 'invalid', problems: [{ path: 'channel', message: textOf('letterIsEmail') }] };
  }
  try {
    const alongWith = async (tx: EntityManager, signalId: string) => {
      const letter = await lockLetter(tx, staff, letterId);
      if (letter?.state !== 'WAITING') {
        throw new LetterNotTaken({ kind: letter ? 'decided' : 'notFound' });
      }
      const r = signalRelation('r');
      await letterTables(tx)
        .updateTable('letter')
        .set({
          account_id: sql<string | null>`(select ${r.reporterId} from ${r.relation} where ${r.id} = ${signalId})`,
        })
        .set({ state: 'ENTERED', signal_id: signalId, decided_by: staff.id, decided_at: sql<Date>`now()` })
        .where('id', '=', letter.id)
        .execute();
      const photos = letter.photos.map(({ id }) => id);
      const target = { signalId, eventId: null, accountId: staff.id };
      const problems = await claimReceivedPhotos(tx, photos, target);
      if (problems.length > 0) {
        throw new LetterNotTaken({ kind: 'invalid', problems });
      }
      await recordAudit(tx, { actor, action: 'letter.entered', subject: letter.id, after: { signalId } });
    };
    const outcome = await submitOnBehalf(signals, { ...signal, alongWith });
    if (outcome.kind !== 'submitted') {
      return outcome;
    }
    // A key that was used before answers its signal; it has to be the signal of this letter.
    const made = await database.transaction((tx) => lockLetter(tx, staff, letterId));
    return made?.signalId === outcome.signalId ? outcome : { kind: made ? 'decided' : 'notFound' };
  } catch (cause) {
    if (cause instanceof LetterNotTaken) {
      return cause.outcome;
    }
    throw cause;
  }
}
