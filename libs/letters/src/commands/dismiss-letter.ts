import { type AuditActor, type InputProblem, recordAudit, sql } from '@ns/platform';
import type { StaffActor } from '@ns/signals';
import { keptText, longest } from '../domain/letter.ts';
import { letterTables } from '../entities/letter.entity.ts';
import type { Needs } from '../needs/letters-needs.ts';
import { textOf } from '../texts/index.ts';
import { lockLetter } from '../writes/lock-letter.ts';

export interface DismissLetterProps {
  readonly staff: StaffActor;
  readonly actor: AuditActor;
  readonly letterId: string;
  /** why nothing is made of it */
  readonly reason: string;
}

export type DismissLetterOutcome =
  | { readonly kind: 'dismissed' | 'notFound' | 'decided' }
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

/** Says that nothing is to be made of a letter that waits. Said again, it stays as it was said first. */
export async function dismissLetter(
  { database }: Needs<'database'>,
  { staff, actor, letterId, ...props }: DismissLetterProps,
): Promise<DismissLetterOutcome> {
  const reason = keptText(props.reason, longest.reason + 1);
  if (reason === '' || reason.length > longest.reason) {
    return {
      kind: 'invalid',
      problems: [{ path: 'reason', message: textOf('reasonNeeded', { most: longest.reason }) }],
    };
  }
  return database.transaction(async (tx): Promise<DismissLetterOutcome> => {
    const letter = await lockLetter(tx, staff, letterId);
    if (!letter) {
      return { kind: 'notFound' };
    }
    if (letter.state !== 'WAITING') {
      return { kind: letter.state === 'DISMISSED' ? 'dismissed' : 'decided' };
    }
    await letterTables(tx)
      .updateTable('letter')
      .set({ state: 'DISMISSED', reason, decided_by: staff.id, decided_at: sql<Date>`now()` })
      .where('id', '=', letter.id)
      .execute();
    await recordAudit(tx, { actor, action: 'letter.dismissed', subject: letter.id });
    return { kind: 'dismissed' };
  });
}
